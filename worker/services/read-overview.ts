import type { Overview } from '../../sdk/contract/types.ts';
import type { LocalDate } from '../domain/calendar.ts';
import { addDays } from '../domain/calendar.ts';
import { localDateTime } from '../domain/clock.ts';
import { overviewOf } from '../domain/overview/overview.ts';
import type { Agency } from '../store/agencies.ts';
import { readFacts } from '../store/overview.ts';
import { calendarOf } from './calendars.ts';

/** Days of the period where nobody says which. */
const DAYS = 90;

/** The numbers of the head's page, over the appeals registered in a period. */
export async function readOverview(
  db: D1Database,
  agency: Agency,
  asked: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined },
  now: Date,
): Promise<Overview> {
  const calendar = calendarOf(agency);
  // What came this evening is registered on the next working day, and belongs to what the head sees now.
  const to = asked.to ?? calendar.addWorkingDays(localDateTime(now).date, 1);
  const from = asked.from ?? addDays(to, -DAYS);
  const counted = await readFacts(db, agency, { from, to });
  return overviewOf(counted, { now, from, to, calendar });
}
