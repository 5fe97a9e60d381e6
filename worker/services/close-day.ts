import type { LocalDate } from '../domain/calendar.ts';
import { addDays } from '../domain/calendar.ts';
import type { Agency } from '../store/agencies.ts';
import * as overdue from '../store/overdue-archive.ts';
import { withRetry } from '../store/retry.ts';
import { markDay } from '../store/stats.ts';
import { calendarOf } from './calendars.ts';

/**
 * Ends a day of an agency: what has become late enters the public list, how much is late is written down, and at the end of a month
 * which appeals. May be repeated: what is written stays.
 * @param before the last day that was ended so; empty if none was.
 */
export async function closeDay(db: D1Database, agency: Agency, today: LocalDate, before: LocalDate): Promise<void> {
  const yesterday = addDays(today, -1);
  await withRetry(() => db.batch([overdue.listLate(db, agency, today), overdue.insertDay(db, agency.id, yesterday)]));
  const since = before === '' ? yesterday : addDays(before, -1);
  if (since.slice(0, 7) < today.slice(0, 7)) await closeMonth(db, agency, addDays(`${today.slice(0, 8)}01`, -1));
  await withRetry(() => markDay(db, agency.id, today).run());
}

async function closeMonth(db: D1Database, agency: Agency, lastDay: LocalDate): Promise<void> {
  const calendar = calendarOf(agency);
  const late = await overdue.readLate(db, agency.id, lastDay);
  const rows = late.map((row) => ({ ...row, days: calendar.workingDaysBetween(row.dueOn, lastDay) }));
  await withRetry(() => overdue.insertMonth(db, agency.id, lastDay.slice(0, 7), rows).run());
}
