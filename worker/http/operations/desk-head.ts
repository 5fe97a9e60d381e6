/** What the head sees. */
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation } from './table.ts';
import { DESK } from './table.ts';

export const HEAD_OPERATIONS: readonly Operation[] = [
  {
    id: 'getOverview',
    endpoint: DESK_ENDPOINTS.overview,
    summary: 'Load and lateness to come, how fast people are heard and answered, verdicts, and what repeats',
    tag: 'desk',
    scope: 'desk:head',
    query: 'OverviewQuery',
    answers: { 200: 'Overview' },
    problems: [...DESK, 'invalid'],
  },
];
