/** People who have the same problem as an appeal says. */
import { COUNTED_PER_NETWORK } from '../domain/crowds.ts';
import type { AppealKey } from './places.ts';
import { withRetry } from './retry.ts';

/** Somebody's support. Both hashes are keyed and name nobody. */
export interface NewSupport {
  readonly agency: string;
  /** Id of the appeal. */
  readonly id: number;
  /** Its number, by which its duplicates name it. */
  readonly number: string;
  readonly keyHash: string;
  /** Of the day, the appeal and the network the request came from. */
  readonly network: string;
  /** Local. */
  readonly day: string;
  /** Whether it is kept and not counted, however few the others are. */
  readonly held: boolean;
}

/** What stands after a support. */
export interface Supported {
  readonly supports: number;
  readonly counted: boolean;
  /** `false` when this browser had supported the appeal before. */
  readonly fresh: boolean;
}

/**
 * Adds a support in one batch, which is one transaction: a known key adds nothing. The number that everybody sees is counted from
 * the rows, so it cannot drift; when an appeal moves in the feed is not touched.
 * @returns `null` if nothing that everybody may read stands in the feed under this id.
 */
export async function addSupport(db: D1Database, support: NewSupport): Promise<Supported | null> {
  const [added, , found] = await withRetry(() =>
    db.batch([insertSupport(db, support), countSupports(db, support), selectSupport(db, support)]),
  );
  const row = found?.results[0] as { supports: number; counted: number } | undefined;
  return row ? { supports: row.supports, counted: row.counted === 1, fresh: (added?.meta.changes ?? 0) > 0 } : null;
}

function insertSupport(db: D1Database, { agency, id, keyHash, network, day, held }: NewSupport): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO supports (key_hash, agency, appeal, day, network, counted)
       SELECT ?1, agency, id, ?4, ?5,
         (SELECT COUNT(*) FROM supports WHERE day = ?4 AND network = ?5 AND counted = 1) < ?6
       FROM appeals WHERE agency = ?2 AND id = ?3 AND listed_at IS NOT NULL AND publication = 'published'
       ON CONFLICT (key_hash) DO NOTHING`,
    )
    .bind(keyHash, agency, id, day, network, held ? 0 : COUNTED_PER_NETWORK);
}

/**
 * Counts the voices for an appeal: its own, and of each appeal answered with it those it had and its applicant. Nothing is copied,
 * so nobody counts twice, and taking a merge back leaves no trace.
 */
export function countSupports(
  db: D1Database,
  { agency, id, number }: Pick<NewSupport, 'agency' | 'id' | 'number'>,
): D1PreparedStatement {
  return db
    .prepare(
      `WITH merged AS (SELECT id FROM appeals INDEXED BY appeals_duplicates WHERE agency = ?1 AND duplicate_of = ?3)
       UPDATE appeals SET supports = n
       FROM (SELECT (SELECT COUNT(*) FROM supports WHERE agency = ?1 AND appeal = ?2 AND counted = 1)
         + (SELECT COUNT(*) FROM merged)
         + (SELECT COUNT(*) FROM merged m JOIN supports s ON s.agency = ?1 AND s.appeal = m.id AND s.counted = 1) AS n)
       WHERE agency = ?1 AND id = ?2 AND supports <> n`,
    )
    .bind(agency, id, number);
}

function selectSupport(db: D1Database, { agency, id, keyHash }: NewSupport): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.supports, s.counted FROM appeals a JOIN supports s ON s.key_hash = ?3
       WHERE a.agency = ?1 AND a.id = ?2 AND a.listed_at IS NOT NULL AND a.publication = 'published'`,
    )
    .bind(agency, id, keyHash);
}

/** Supports go with the appeal that they were given to, and are counted there. */
export function moveSupports(db: D1Database, from: AppealKey, to: AppealKey, number: string): D1PreparedStatement[] {
  const move = db.prepare('UPDATE supports SET agency = ?3, appeal = ?4 WHERE agency = ?1 AND appeal = ?2');
  return [move.bind(from.agency, from.id, to.agency, to.id), countSupports(db, { ...to, number })];
}

/** Forgets which networks supports came from on days before this one. */
export function forgetSupportNetworks(db: D1Database, today: string): D1PreparedStatement {
  return db.prepare('UPDATE supports SET network = NULL WHERE network IS NOT NULL AND day < ?1').bind(today);
}
