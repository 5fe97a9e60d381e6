import type { QueuePage, QueueQuery } from '../../sdk/contract/types.ts';
import { itemFor } from '../domain/access.ts';
import { localDateTime } from '../domain/clock.ts';
import { queueView } from '../domain/views.ts';
import type { Position } from '../store/cursor.ts';
import { readQueuePage } from '../store/queue.ts';
import type { Staff } from '../store/staff.ts';
import { calendarOf } from './calendars.ts';

/** A page of the agency's queue, nearest deadline first. */
export async function readQueue(
  db: D1Database,
  { agency, scopes }: Pick<Staff, 'agency' | 'scopes'>,
  query: QueueQuery,
  from: Position | undefined,
  now: Date,
): Promise<QueuePage> {
  const { items, next } = await readQueuePage(db, agency, query, from);
  const today = localDateTime(now).date;
  const calendar = calendarOf(agency);
  return { items: items.map((appeal) => itemFor(queueView(appeal, today, calendar), scopes)), next };
}
