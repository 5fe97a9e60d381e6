import type { Stats, StatsQuery } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { quartersOf } from '../domain/stats/period.ts';
import { nothingCounted, statsOf } from '../domain/stats/stats.ts';
import type { Agency } from '../store/agencies.ts';
import { readAgency, readOfficials, selectAgency } from '../store/agencies.ts';
import { withRetry } from '../store/retry.ts';
import * as store from '../store/stats.ts';
import { calendarOf } from './calendars.ts';

/** The numbers of an agency for a period, in one round trip: no appeal is read. `null` if there is no such agency, or no such official of it. */
export async function readStats(
  db: D1Database,
  agencyId: string,
  query: StatsQuery,
  now: Date,
): Promise<{ readonly agency: Agency; readonly stats: Stats } | null> {
  const today = localDateTime(now).date;
  const { from, to } = quartersOf(query.period, today);
  const [found, officials, marked, quarters] = await withRetry(() =>
    db.batch([
      selectAgency(db, agencyId),
      store.selectEverySigner(db, agencyId),
      store.selectMark(db, agencyId),
      store.selectQuarters(db, agencyId, from, to),
    ]),
  );
  const agency = readAgency(found);
  if (!agency) return null;
  const signers = readOfficials(officials);
  if (query.official !== undefined && !signers.some(({ id }) => id === query.official)) return null;
  const about = { agency: agency.id, query, from, to, officials: signers };
  const on = { opensAt: agency.opensAt, closesAt: agency.closesAt, calendar: calendarOf(agency) };
  const countedOn = store.readMark(marked)?.countedOn;
  const stats = countedOn
    ? statsOf(store.quartersOf(quarters), about, { ...on, asOf: countedOn })
    : nothingCounted(about, today, on);
  return { agency, stats };
}
