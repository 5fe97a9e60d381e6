/** Numbers, and what is late. */
import { STATS_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { READ } from './table.ts';

export const STATS_OPERATIONS: readonly Operation[] = [
  {
    id: 'getStats',
    endpoint: STATS_ENDPOINTS.stats,
    summary: 'How an agency answers: how much, how fast, on time, and what citizens say of it',
    tag: 'public',
    query: 'StatsQuery',
    answers: { 200: 'Stats' },
    problems: READ,
  },
  {
    id: 'getOverdue',
    endpoint: STATS_ENDPOINTS.overdue,
    summary: 'Every appeal that is late, the longest first',
    tag: 'public',
    query: 'OverdueQuery',
    answers: { 200: 'OverduePage' },
    problems: ['cursor_invalid', ...READ],
  },
  {
    id: 'getOverdueArchive',
    endpoint: STATS_ENDPOINTS.overdueArchive,
    summary: 'What was late day by day, and when a month ended, as it was written down then',
    tag: 'public',
    query: 'OverdueArchiveQuery',
    answers: { 200: 'OverdueArchive' },
    problems: ['cursor_invalid', ...READ],
  },
];
