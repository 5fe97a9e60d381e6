import { base64url } from '../../sdk/contract/code.ts';
import type { RatingItem, RatingPage, RatingQuery } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { VERSION } from '../domain/rating/method.ts';
import type { Placed } from '../domain/rating/ranking.ts';
import { nameOf, ranked } from '../domain/rating/ranking.ts';
import { rowsOf } from '../domain/rating/rows.ts';
import { firstDayOf, lastDayOf, quartersOf } from '../domain/stats/period.ts';
import { readRated, readRatedOfficials } from '../store/ratings.ts';

/**
 * A page of a rating. All of it is made for each page: ranks are of the whole.
 * @returns `null` where the cursor names no row.
 */
export async function readRatings(db: D1Database, query: RatingQuery, now: Date): Promise<RatingPage | null> {
  const { kind, region = null, period, cursor, limit } = query;
  const { from, to } = quartersOf(period, localDateTime(now).date);
  const agencies = await readRated(db, { region, from, to, kind });
  const rows = ranked(rowsOf(kind, agencies));
  const first = cursor === undefined ? 0 : rows.findIndex((row) => cursorOf(row) === cursor) + 1;
  if (cursor !== undefined && first === 0) return null;
  const shown = rows.slice(first, first + limit);
  const last = shown.at(-1);
  return {
    kind,
    region,
    period,
    from: firstDayOf(from),
    to: lastDayOf(to),
    version: VERSION,
    total: rows.length,
    items: await named(db, shown),
    next: last && first + limit < rows.length ? cursorOf(last) : null,
  };
}

/** The rows with the officials they are of. */
async function named(db: D1Database, rows: readonly Placed[]): Promise<RatingItem[]> {
  const asked = rows.flatMap(({ agency, official }) => (official === null ? [] : [{ agency, official }]));
  const officials = asked.length > 0 ? await readRatedOfficials(db, asked) : [];
  return rows.map((row, i) => ({ ...row, official: officials[i] ?? null }));
}

const cursorOf = (row: Placed): string => base64url(new TextEncoder().encode(nameOf(row)));
