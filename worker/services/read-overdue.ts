import type { OverdueArchive, OverdueArchiveQuery, OverduePage, OverdueQuery } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { publicView } from '../domain/views.ts';
import type { LatePosition } from '../store/overdue.ts';
import { LONGEST, readOverdue } from '../store/overdue.ts';
import { readArchive } from '../store/overdue-archive.ts';
import { calendarOf } from './calendars.ts';

/** A page of what is late now, as everybody may see it. */
export async function overduePage(
  db: D1Database,
  query: OverdueQuery,
  from: LatePosition | undefined,
  now: Date,
): Promise<OverduePage> {
  const today = localDateTime(now).date;
  const { items, next } = await readOverdue(db, query, today, from);
  return {
    today,
    items: items.map(({ appeal, agency }) => {
      const calendar = calendarOf(agency);
      const { number, topic, registeredOn, dueOn, text } = publicView(appeal, today, calendar);
      return {
        number,
        agency: agency.id,
        agencyNames: agency.names,
        topic,
        registeredOn,
        dueOn,
        days: calendar.workingDaysBetween(dueOn, today),
        link: `/a/${agency.id}/${number}`,
        text,
      };
    }),
    next,
  };
}

/** What was late in a month that has begun. */
export async function overdueArchive(
  db: D1Database,
  month: string,
  query: OverdueArchiveQuery,
  from: LatePosition | undefined,
): Promise<OverdueArchive> {
  return readArchive(db, month, query, from ?? LONGEST);
}
