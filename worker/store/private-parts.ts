/** The only module that touches what must never be public. */
import type { Original } from '../domain/appeal.ts';

/**
 * Adds the original of the appeal that `keyHash` was accepted as; part of the batch that accepts it, before its first event.
 * An appeal that has begun gets no other original: a resend must not bring back what was erased.
 */
export function insertPrivatePart(db: D1Database, keyHash: string, original: Original): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO private_parts (agency, appeal, text, place)
       SELECT s.agency, s.appeal, ?2, ?3 FROM submissions s
       WHERE s.key_hash = ?1
         AND NOT EXISTS (SELECT 1 FROM events e WHERE e.agency = s.agency AND e.appeal = s.appeal AND e.seq = 1)`,
    )
    .bind(keyHash, original.text, original.place);
}

/** The original of an appeal, for the desk. */
export function selectPrivatePart(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db.prepare('SELECT text, place FROM private_parts WHERE agency = ?1 AND appeal = ?2').bind(agency, id);
}

/** The original of an appeal, for whoever holds its code; nothing for anybody else. */
export function selectPrivatePartByKey(
  db: D1Database,
  agency: string,
  id: number,
  keyHash: string,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.text, p.place FROM submissions s JOIN private_parts p ON p.agency = s.agency AND p.appeal = s.appeal
       WHERE s.key_hash = ?3 AND s.agency = ?1 AND s.appeal = ?2`,
    )
    .bind(agency, id, keyHash);
}

export function readPrivatePart(result: D1Result | undefined): Original | null {
  return (result?.results[0] as Original | undefined) ?? null;
}
