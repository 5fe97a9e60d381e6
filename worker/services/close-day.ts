import type { LocalDate } from '../domain/calendar.ts';
import { addDays } from '../domain/calendar.ts';
import { keptQuarter } from '../domain/rating/rows.ts';
import { lateIn } from '../domain/stats/told.ts';
import type { Agency } from '../store/agencies.ts';
import * as overdue from '../store/overdue-archive.ts';
import { keepRated } from '../store/ratings.ts';
import { withRetry } from '../store/retry.ts';
import { markDay, quartersOf, selectQuarters } from '../store/stats.ts';
import { calendarOf } from './calendars.ts';

/** After every quarter. */
const FOR_EVER = '9999-Q4';

/**
 * Ends a day of an agency: what has become late enters the public list, how much is late is written down, and at the end of a month
 * which appeals; what is rated is kept as it stands now. May be repeated: what is written stays.
 * @param before the last day that was ended so; empty if none was.
 */
export async function closeDay(db: D1Database, agency: Agency, today: LocalDate, before: LocalDate): Promise<void> {
  const yesterday = addDays(today, -1);
  const [found] = await withRetry(() => db.batch([selectQuarters(db, agency.id, '', FOR_EVER)]));
  const quarters = quartersOf(found);
  await withRetry(() =>
    db.batch([
      overdue.listLate(db, agency, { today, before }),
      overdue.insertDay(db, agency.id, yesterday, lateIn(quarters.values(), today)),
    ]),
  );
  const since = before === '' ? yesterday : addDays(before, -1);
  if (since.slice(0, 7) < today.slice(0, 7)) await closeMonth(db, agency, addDays(`${today.slice(0, 8)}01`, -1));
  const kept = [...quarters].map(([name, quarter]) => [name, keptQuarter(quarter, today)] as const);
  await withRetry(() => db.batch([...keepRated(db, agency.id, new Map(kept)), markDay(db, agency.id, today)]));
}

async function closeMonth(db: D1Database, agency: Agency, lastDay: LocalDate): Promise<void> {
  const calendar = calendarOf(agency);
  const late = await overdue.readLate(db, agency.id, lastDay);
  const rows = late.map((row) => ({ ...row, days: calendar.workingDaysBetween(row.dueOn, lastDay) }));
  await withRetry(() => overdue.insertMonth(db, agency.id, lastDay.slice(0, 7), rows).run());
}
