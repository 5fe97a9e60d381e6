import type { Official, Stats, StatsQuery } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { quartersOf } from '../domain/stats/period.ts';
import { nothingCounted, statsOf } from '../domain/stats/stats.ts';
import type { Agency } from '../store/agencies.ts';
import { readAgency, readOfficials, selectAgency } from '../store/agencies.ts';
import { withRetry } from '../store/retry.ts';
import * as store from '../store/stats.ts';
import { calendarOf } from './calendars.ts';

interface Counted {
  readonly agency: Agency;
  /** Who has ever answered for it. */
  readonly officials: readonly Official[];
  /** @param query of the period that was read. */
  readonly statsOf: (query: StatsQuery) => Stats;
}

/** The numbers of an agency for a period, in one round trip: no appeal is read. `null` if there is no such agency, or no such official of it. */
export async function readStats(
  db: D1Database,
  agencyId: string,
  query: StatsQuery,
  now: Date,
): Promise<{ readonly agency: Agency; readonly stats: Stats } | null> {
  const counted = await readCounted(db, agencyId, query.period, now);
  if (!counted || signerIn(counted, query) === undefined) return null;
  return { agency: counted.agency, stats: counted.statsOf(query) };
}

/** The same with what else of the period can be asked for; `official_unknown` of somebody who has never answered for the agency. */
export async function readStatsPage(db: D1Database, agencyId: string, query: StatsQuery, now: Date) {
  const counted = await readCounted(db, agencyId, query.period, now);
  if (!counted) return null;
  const { agency, statsOf: of } = counted;
  const official = signerIn(counted, query);
  if (official === undefined) return 'official_unknown';
  const { topics, officials: told } = of({ period: query.period });
  const known = { topics: topics?.rows.map((row) => row.of) ?? [], officials: told?.rows.map((row) => row.of) ?? [] };
  return { agency, stats: of(query), official, known };
}

/** Whose numbers are asked for; `null` where those of the whole are, `undefined` where nobody is of this id. */
const signerIn = ({ officials }: Counted, { official }: StatsQuery): Official | null | undefined =>
  official === undefined ? null : officials.find(({ id }) => id === official);

async function readCounted(db: D1Database, agencyId: string, period: string, now: Date): Promise<Counted | null> {
  const today = localDateTime(now).date;
  const { from, to } = quartersOf(period, today);
  const [found, signers, marked, quarters] = await withRetry(() =>
    db.batch([
      selectAgency(db, agencyId),
      store.selectEverySigner(db, agencyId),
      store.selectMark(db, agencyId),
      store.selectQuarters(db, agencyId, from, to),
    ]),
  );
  const agency = readAgency(found);
  if (!agency) return null;
  const officials = readOfficials(signers);
  const on = { opensAt: agency.opensAt, closesAt: agency.closesAt, calendar: calendarOf(agency) };
  const countedOn = store.readMark(marked)?.countedOn;
  const counted = store.quartersOf(quarters);
  return {
    agency,
    officials,
    statsOf: (query) => {
      const about = { agency: agency.id, query, from, to, officials };
      return countedOn ? statsOf(counted, about, { ...on, asOf: countedOn }) : nothingCounted(about, today, on);
    },
  };
}
