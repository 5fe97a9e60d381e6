import type { Tab } from '../../../sdk/contract/desk-vocabulary.ts';
import type { QueueFilters } from '../../../sdk/contract/types.ts';

/** Filters of the queue, in the order they stand in its address. */
const NAMES = [
  'status',
  'topic',
  'territory',
  'official',
  'assignee',
  'kind',
  'channel',
  'solved',
  'unread',
  'attention',
  'q',
] as const satisfies (keyof QueueFilters)[];

/** What each tab narrows the queue to. */
export const TAB_FILTERS: Readonly<Record<Tab, QueueFilters>> = {
  owed: {},
  overdue: { attention: 'overdue' },
  soon: { attention: 'soon' },
  mine: { assignee: 'me' },
  unassigned: { assignee: 'nobody' },
  unread: { unread: '1' },
  unsolved: { solved: 'no' },
  moderation: { attention: 'moderation' },
  head: { attention: 'head' },
  returning: { attention: 'returning' },
};

/** The filters of an address; what is no filter is left out, and a wrong value is for the service to refuse. */
export function filtersOf(search: string): QueueFilters {
  const given = new URLSearchParams(search);
  return Object.fromEntries(NAMES.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])));
}

/** `/desk/queue?…`: filters that are the same have the same address. */
export function addressOfQueue(filters: QueueFilters): string {
  const given = NAMES.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []));
  const search = new URLSearchParams(given as string[][]).toString();
  return `/desk/queue${search && `?${search}`}`;
}

export const isSameQueue = (a: QueueFilters, b: QueueFilters): boolean => addressOfQueue(a) === addressOfQueue(b);
