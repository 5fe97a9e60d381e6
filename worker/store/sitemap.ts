/** What search engines are told there is: cases everybody may read, in files of neighbouring numbers. */
import { appealId, formatNumber, fromAppealId } from '../domain/number.ts';
import type { Agency } from './agencies.ts';
import { withRetry } from './retry.ts';

/** Numbers of one file. Each stands in it in three languages: an eighth of what a sitemap may hold, and fewer bytes than that. */
export const BLOCK = 2_000;

/** The last number an agency has given out in a year. */
export interface LastNumber {
  readonly agency: string;
  readonly year: number;
  /** 0: none. */
  readonly sequence: number;
}

/** For every agency and each of the years: one row of the key each. */
export async function lastNumbers(db: D1Database, years: readonly number[]): Promise<LastNumber[]> {
  const ranges = years.map((year) => ({
    year,
    from: appealId({ year, sequence: 0 }),
    to: appealId({ year: year + 1, sequence: 0 }),
  }));
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT a.id AS agency, y.value ->> 'year' AS year,
           (SELECT MAX(id) FROM appeals WHERE agency = a.id AND id > y.value ->> 'from' AND id < y.value ->> 'to') AS last
         FROM agencies a CROSS JOIN json_each(?1) y ORDER BY a.id, year`,
      )
      .bind(JSON.stringify(ranges))
      .all<{ agency: string; year: number; last: number | null }>(),
  );
  return results.map(({ agency, year, last }) => ({
    agency,
    year,
    sequence: last === null ? 0 : fromAppealId(last).sequence,
  }));
}

export interface ReadableCase {
  readonly number: string;
  /** When what everybody sees of it last changed. */
  readonly updatedAt: string;
}

/**
 * Cases of a file that everybody may read, by number: at most `BLOCK` rows are read. What was passed on stands in the file of whoever
 * answers it.
 */
export async function readableCases(
  db: D1Database,
  { id, prefix }: Pick<Agency, 'id' | 'prefix'>,
  year: number,
  block: number,
): Promise<ReadableCase[]> {
  const from = appealId({ year, sequence: block * BLOCK });
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT id, number, listed_at FROM appeals WHERE agency = ?1 AND id > ?2 AND id <= ?3
           AND publication = 'published' AND listed_at IS NOT NULL AND status NOT IN ('withdrawn', 'redirected')
         ORDER BY id`,
      )
      .bind(id, from, from + BLOCK)
      .all<{ id: number; number: string | null; listed_at: string }>(),
  );
  return results.map((row) => ({
    number: row.number ?? formatNumber({ prefix, ...fromAppealId(row.id) }),
    updatedAt: row.listed_at,
  }));
}

/** Whether an agency has given out a number of this block of a year, or of one after it. */
export async function hasBlock(db: D1Database, agency: string, year: number, block: number): Promise<boolean> {
  const [from, to] = [appealId({ year, sequence: block * BLOCK }), appealId({ year: year + 1, sequence: 0 })];
  const found = await withRetry(() =>
    db
      .prepare('SELECT 1 FROM appeals WHERE agency = ?1 AND id > ?2 AND id < ?3 LIMIT 1')
      .bind(agency, from, to)
      .first(),
  );
  return found !== null;
}
