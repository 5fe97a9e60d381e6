/** The only module that touches what must never be public. */
import type { CitizensWord } from '../../sdk/contract/types.ts';
import type { FollowUp, Original } from '../domain/appeal.ts';
import type { Standing } from '../domain/citizens-acts.ts';
import type { AppealKey } from './places.ts';

/**
 * Adds the original of the appeal that `keyHash` was accepted as; part of the batch that accepts it, before its first event.
 * An appeal that has begun gets no other original: a resend must not bring back what was erased.
 */
export function insertPrivatePart(db: D1Database, keyHash: string, original: Original): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO private_parts (agency, appeal, text, place, lat, lon, link)
       SELECT s.agency, s.appeal, ?2, ?3, ?4, ?5, ?6 FROM submissions s
       WHERE s.key_hash = ?1
         AND NOT EXISTS (SELECT 1 FROM events e WHERE e.agency = s.agency AND e.appeal = s.appeal AND e.seq = 1)`,
    )
    .bind(
      keyHash,
      original.text,
      original.place,
      original.point?.lat ?? null,
      original.point?.lon ?? null,
      original.link,
    );
}

/** The original of an appeal, for the desk. */
export function selectPrivatePart(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare('SELECT text, place, lat, lon, link, official_number FROM private_parts WHERE agency = ?1 AND appeal = ?2')
    .bind(agency, id);
}

/** The original of an appeal, or of a part of it, for whoever holds the citizen's code; nothing for anybody else. */
export function selectPrivatePartByKey(
  db: D1Database,
  agency: string,
  id: number,
  { keyHash, first }: { readonly keyHash: string; readonly first: AppealKey },
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.text, p.place, p.lat, p.lon, p.link, p.official_number FROM submissions s
       JOIN private_parts p ON p.agency = ?1 AND p.appeal = ?2
       WHERE s.key_hash = ?3 AND s.agency = ?4 AND s.appeal = ?5`,
    )
    .bind(agency, id, keyHash, first.agency, first.id);
}

/**
 * What is private goes with the appeal, and nothing of it stays: who has no duty to answer has no need to know. After the events, which
 * the further words belong to.
 */
export function movePrivateParts(db: D1Database, from: AppealKey, to: AppealKey): D1PreparedStatement[] {
  return [
    db.prepare('UPDATE private_parts SET agency = ?3, appeal = ?4 WHERE agency = ?1 AND appeal = ?2'),
    db.prepare('UPDATE follow_ups SET agency = ?3, appeal = ?4 WHERE agency = ?1 AND appeal = ?2'),
    db.prepare('UPDATE verdict_remarks SET agency = ?3, appeal = ?4 WHERE agency = ?1 AND appeal = ?2'),
  ].map((statement) => statement.bind(from.agency, from.id, to.agency, to.id));
}

/** A part of an appeal has a private part of its own: the words that were chosen, or all of them. */
export function insertPartOfPrivatePart(
  db: D1Database,
  from: AppealKey,
  to: AppealKey,
  text: string | null,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO private_parts (agency, appeal, text, place, lat, lon, official_number)
       SELECT ?3, ?4, COALESCE(?5, text), place, lat, lon, official_number FROM private_parts
       WHERE agency = ?1 AND appeal = ?2`,
    )
    .bind(from.agency, from.id, to.agency, to.id, text);
}

interface PrivateRow {
  text: string;
  place: string | null;
  lat: number | null;
  lon: number | null;
  link: string | null;
  official_number: string | null;
}

/** What only the applicant and the agency may know. */
export interface PrivatePart {
  readonly original: Original;
  /** Number of the same appeal in e-Otinish, as the applicant told it. */
  readonly officialNumber: string | null;
}

export function readPrivatePart(result: D1Result | undefined): PrivatePart | null {
  const row = result?.results[0] as PrivateRow | undefined;
  if (!row) return null;
  const { text, place, lat, lon, link, official_number } = row;
  const point = lat === null || lon === null ? null : { lat, lon };
  return { original: { text, place, point, link }, officialNumber: official_number };
}

/** A follow-up to store, and the keyed hash that recognises a resend. */
export interface NewFollowUp extends FollowUp {
  readonly keyHash: string;
}

/** How the database says that a key is known; the batch it was in changed nothing. */
export const FOLLOW_UP_KEY_TAKEN = 'UNIQUE constraint failed: follow_ups.key_hash';

export function insertFollowUp(db: D1Database, agency: string, id: number, word: NewFollowUp): D1PreparedStatement {
  return db
    .prepare(
      'INSERT INTO follow_ups (agency, appeal, seq, at, text, state, key_hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
    )
    .bind(agency, id, word.seq, word.at, word.text, word.state, word.keyHash);
}

export function selectFollowUps(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare('SELECT seq, at, text, state FROM follow_ups WHERE agency = ?1 AND appeal = ?2 ORDER BY seq')
    .bind(agency, id);
}

export function selectFollowUp(db: D1Database, agency: string, id: number, seq: number): D1PreparedStatement {
  return db
    .prepare('SELECT seq, at, text, state FROM follow_ups WHERE agency = ?1 AND appeal = ?2 AND seq = ?3')
    .bind(agency, id, seq);
}

/** Says who sees a follow-up from now on. */
export function updateFollowUp(
  db: D1Database,
  agency: string,
  id: number,
  { seq, state }: Pick<FollowUp, 'seq' | 'state'>,
): D1PreparedStatement {
  return db
    .prepare('UPDATE follow_ups SET state = ?4 WHERE agency = ?1 AND appeal = ?2 AND seq = ?3')
    .bind(agency, id, seq, state);
}

/** Keeps the number of the same appeal in e-Otinish. An erased private part takes none. */
export function updateOfficialNumber(
  db: D1Database,
  agency: string,
  id: number,
  officialNumber: string,
): D1PreparedStatement {
  return db
    .prepare('UPDATE private_parts SET official_number = ?3 WHERE agency = ?1 AND appeal = ?2')
    .bind(agency, id, officialNumber);
}

/** What stands under a follow-up's key, and whether in this appeal. */
export function selectFollowUpByKey(
  db: D1Database,
  agency: string,
  id: number,
  keyHash: string | null,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT f.agency = ?1 AND f.appeal = ?2 AS here, f.text,
         (SELECT json_group_array(photo) FROM (SELECT photo FROM appeal_photos a
          WHERE a.agency = f.agency AND a.appeal = f.appeal AND a.seq = f.seq ORDER BY position)) AS photos
       FROM follow_ups f WHERE f.key_hash = ?3`,
    )
    .bind(agency, id, keyHash);
}

export function readStanding(result: D1Result | undefined): Standing | null {
  const row = result?.results[0] as { here: number; text: string; photos: string } | undefined;
  return row ? { here: row.here === 1, text: row.text, photos: JSON.parse(row.photos) } : null;
}

export function readFollowUps(result: D1Result | undefined): FollowUp[] {
  return ((result?.results ?? []) as FollowUp[]).map(({ seq, at, text, state }) => ({ seq, at, text, state }));
}

export function insertRemark(
  db: D1Database,
  agency: string,
  id: number,
  { seq, at, text }: CitizensWord & { readonly seq: number },
): D1PreparedStatement {
  return db
    .prepare('INSERT INTO verdict_remarks (agency, appeal, seq, at, text) VALUES (?1, ?2, ?3, ?4, ?5)')
    .bind(agency, id, seq, at, text);
}

export function selectRemarks(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare('SELECT at, text FROM verdict_remarks WHERE agency = ?1 AND appeal = ?2 ORDER BY seq')
    .bind(agency, id);
}

export function readWords(result: D1Result | undefined): CitizensWord[] {
  return ((result?.results ?? []) as CitizensWord[]).map(({ at, text }) => ({ at, text }));
}

/** Destroys what a citizen wrote to the agency. Nothing of it can be had again. */
export function erasePrivatePart(db: D1Database, agency: string, id: number): D1PreparedStatement[] {
  return [
    db.prepare('DELETE FROM private_parts WHERE agency = ?1 AND appeal = ?2').bind(agency, id),
    db.prepare('DELETE FROM follow_ups WHERE agency = ?1 AND appeal = ?2').bind(agency, id),
    db.prepare('DELETE FROM verdict_remarks WHERE agency = ?1 AND appeal = ?2').bind(agency, id),
  ];
}
