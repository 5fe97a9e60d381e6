import type { QueueChoices, QueueItem, QueuePage, QueueQuery, TabCounts } from '../../sdk/contract/types.ts';
import { itemFor } from '../domain/access.ts';
import { localDateTime } from '../domain/clock.ts';
import { filterOf, queueDays } from '../domain/queue.ts';
import { queueView } from '../domain/views.ts';
import { changesSince } from '../store/changes.ts';
import type { Position } from '../store/cursor.ts';
import { searchDesk } from '../store/desk-search.ts';
import { readQueuePage } from '../store/queue.ts';
import { countTabs, readChoices } from '../store/queue-counts.ts';
import type { Staff } from '../store/staff.ts';
import { calendarOf } from './calendars.ts';

type Reader = Pick<Staff, 'id' | 'agency' | 'scopes'>;

/** A page of the agency's queue: by the clock that its filters are about, or newest first if something is searched for. */
export async function readQueue(
  db: D1Database,
  { id, agency, scopes }: Reader,
  { cursor: _, limit, ...filters }: QueueQuery,
  from: Position | undefined,
  now: Date,
): Promise<QueuePage> {
  const calendar = calendarOf(agency);
  const days = queueDays(localDateTime(now).date, calendar);
  const { q, ...filter } = { ...filterOf(filters, id), limit };
  const { items, next } =
    q === undefined
      ? await readQueuePage(db, agency, filter, days, from)
      : await searchDesk(db, agency, { ...filter, q }, days, from);
  return { items: items.map((appeal) => itemFor(queueView(appeal, days.today, calendar), scopes)), next };
}

/** How many appeals wait behind each tab. */
export function readCounts(db: D1Database, { id, agency }: Reader, now: Date): Promise<TabCounts> {
  return countTabs(db, agency.id, id, queueDays(localDateTime(now).date, calendarOf(agency)));
}

/** What the filters of the agency's queue may be set to. */
export async function readQueueChoices(db: D1Database, { agency }: Reader): Promise<QueueChoices> {
  return { topics: [...agency.topics], ...(await readChoices(db, agency.id)) };
}

/** What has changed since the change a desk has seen. */
export async function readChanges(
  db: D1Database,
  { agency, scopes }: Reader,
  since: number,
  now: Date,
): Promise<{ items: QueueItem[]; more: boolean }> {
  const { appeals, more } = await changesSince(db, agency, since);
  const { date: today } = localDateTime(now);
  const calendar = calendarOf(agency);
  return { items: appeals.map((appeal) => itemFor(queueView(appeal, today, calendar), scopes)), more };
}
