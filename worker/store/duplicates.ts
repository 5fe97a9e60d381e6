/** Which appeals are answered with which, and what of that is still to be done. */
import type { Owed } from '../domain/acts.ts';
import type { Appeal } from '../domain/appeal.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** A duplicate with the key of its row. */
export interface Duplicate {
  readonly id: number;
  readonly appeal: Appeal;
}

/** What still has to be answered together with an appeal. */
export function selectOwed(db: D1Database, agency: string, prefix: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT kind, lang FROM appeals INDEXED BY appeals_duplicates
       WHERE agency = ?1 AND stopped_on IS NULL
         AND duplicate_of = COALESCE((SELECT number FROM appeals WHERE agency = ?1 AND id = ?2), ?3)`,
    )
    .bind(agency, id, formatNumber({ prefix, ...fromAppealId(id) }));
}

export function readOwed(result: D1Result | undefined): Owed[] {
  return ((result?.results ?? []) as Owed[]).map(({ kind, lang }) => ({ kind, lang }));
}

export function selectDuplicates(db: D1Database, agency: string, number: string): D1PreparedStatement {
  return db
    .prepare('SELECT * FROM appeals INDEXED BY appeals_duplicates WHERE agency = ?1 AND duplicate_of = ?2 ORDER BY id')
    .bind(agency, number);
}

/** The same by the key of the appeal they are answered with. */
export function selectDuplicatesOf(db: D1Database, agency: string, prefix: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT * FROM appeals INDEXED BY appeals_duplicates
       WHERE agency = ?1 AND duplicate_of = COALESCE((SELECT number FROM appeals WHERE agency = ?1 AND id = ?2), ?3)
       ORDER BY id`,
    )
    .bind(agency, id, formatNumber({ prefix, ...fromAppealId(id) }));
}

export function readDuplicates(result: D1Result | undefined, prefix: string): Duplicate[] {
  return ((result?.results ?? []) as AppealRow[]).map((row) => ({ id: row.id, appeal: appealOf(row, prefix) }));
}

/** An appeal whose duplicates may not know yet what it was answered. */
export interface Behind {
  readonly agency: string;
  readonly main: number;
  readonly version: number;
  /** Who acted; `null`: the citizen. */
  readonly staff: string | null;
}

/** Notes that the duplicates of an appeal are behind; part of the batch of the act that leaves them there. */
export function markBehind(db: D1Database, { agency, main, version, staff }: Behind): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO duplicates_behind (agency, main, version, staff) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (agency, main) DO UPDATE SET version = excluded.version, staff = excluded.staff`,
    )
    .bind(agency, main, version, staff);
}

/** Takes the note away, unless another act has renewed it meanwhile. */
export async function clearBehind(db: D1Database, { agency, main, version }: Behind): Promise<void> {
  await withRetry(() =>
    db
      .prepare('DELETE FROM duplicates_behind WHERE agency = ?1 AND main = ?2 AND version <= ?3')
      .bind(agency, main, version)
      .run(),
  );
}

/** Some of the notes that stand, whoever left them. */
export async function readBehind(db: D1Database, limit: number): Promise<Behind[]> {
  const { results } = await withRetry(() =>
    db
      .prepare('SELECT agency, main, version, staff FROM duplicates_behind ORDER BY agency, main LIMIT ?1')
      .bind(limit)
      .all<Behind>(),
  );
  return results;
}
