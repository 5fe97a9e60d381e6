/** The index by which similar appeals are found. It holds what everybody may read, and nothing else. */
import type { DeskExplainer, Point } from '../../sdk/contract/types.ts';
import type { EventType } from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Appeal, NewAppeal } from '../domain/appeal.ts';
import { fold, searchExpression } from '../domain/folding.ts';
import { appealId, parseNumber } from '../domain/number.ts';
import { publicWords } from '../domain/views.ts';
import type { Agency } from './agencies.ts';
import { readAgency, selectAgency } from './agencies.ts';
import { mergeForDesk } from './desk-search.ts';
import { readExplainers, selectShown } from './explainers.ts';
import type { AppealKey } from './places.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** Acts that change none of the words the index holds. Any other act writes the appeal's words anew. */
const SILENT: readonly EventType[] = [
  'assigned',
  'classified',
  'escalated',
  'extended',
  'followed_up',
  'hide_proposed',
  'hide_refused',
  'measured',
  'officially_filed',
  'read',
  'replied',
  'reply_published',
  'reply_rejected',
  'status_changed',
  'verdict_given',
];

/**
 * Brings the index in line with an appeal as an act leaves it; part of the batch that records the act, so that words that are
 * public no more cannot be found a moment longer. What nobody may read is not in the index.
 */
export function indexAppeal(db: D1Database, appeal: Appeal, id: number, type: EventType): D1PreparedStatement[] {
  if (SILENT.includes(type)) return [];
  const words = publicWords(appeal);
  if (words === null) {
    return [
      db
        .prepare('DELETE FROM search WHERE rowid = (SELECT id FROM search_entries WHERE agency = ?1 AND appeal = ?2)')
        .bind(appeal.agency, id),
      db.prepare('DELETE FROM search_entries WHERE agency = ?1 AND appeal = ?2').bind(appeal.agency, id),
    ];
  }
  // An erasure that leaves public words has changed none; an earlier row of an appeal that came back must not be found again.
  if (type === 'erased') return [];
  return [
    db
      .prepare(
        `INSERT INTO search_entries (agency, appeal, lat, lon, answered) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (agency, appeal) DO UPDATE SET answered = excluded.answered`,
      )
      .bind(appeal.agency, id, appeal.point?.lat ?? null, appeal.point?.lon ?? null, appeal.answer ? 1 : 0),
    db
      .prepare(
        `INSERT OR REPLACE INTO search (rowid, agency, words)
         SELECT id, agency, ?3 FROM search_entries WHERE agency = ?1 AND appeal = ?2`,
      )
      .bind(appeal.agency, id, fold(words)),
  ];
}

/**
 * Adds the words of the appeal that `keyHash` was accepted as, if everybody may read them at once; part of the batch that accepts
 * it, before its first event. A resend adds nothing.
 */
export function indexAccepted(db: D1Database, keyHash: string, appeal: NewAppeal): D1PreparedStatement[] {
  const words = publicWords(appeal);
  if (words === null) return [];
  return [
    db
      .prepare(
        `INSERT INTO search_entries (agency, appeal, lat, lon, answered)
         SELECT s.agency, s.appeal, ?2, ?3, 0 FROM submissions s
         WHERE s.key_hash = ?1
           AND NOT EXISTS (SELECT 1 FROM events e WHERE e.agency = s.agency AND e.appeal = s.appeal AND e.seq = 1)`,
      )
      .bind(keyHash, appeal.point?.lat ?? null, appeal.point?.lon ?? null),
    db
      .prepare(
        `INSERT INTO search (rowid, agency, words)
         SELECT n.id, n.agency, ?2 FROM submissions s JOIN search_entries n ON n.agency = s.agency AND n.appeal = s.appeal
         WHERE s.key_hash = ?1
           AND NOT EXISTS (SELECT 1 FROM events e WHERE e.agency = s.agency AND e.appeal = s.appeal AND e.seq = 1)`,
      )
      .bind(keyHash, fold(words)),
  ];
}

/**
 * Says that the indexes have to be tidied: what was deleted stands in their pages until they are merged, and words that were erased
 * must not.
 */
export function askTidying(db: D1Database): D1PreparedStatement {
  return db.prepare('INSERT INTO search_tidy (one) VALUES (1) ON CONFLICT (one) DO NOTHING');
}

/** Merges the whole of this index and of the staff's, if something was erased since it was last done. @returns whether it was done. */
export async function tidyIndex(db: D1Database): Promise<boolean> {
  const asked = await withRetry(() => db.prepare('SELECT one FROM search_tidy').first());
  if (!asked) return false;
  await withRetry(() =>
    db.batch([
      db.prepare("INSERT INTO search (search) VALUES ('optimize')"),
      mergeForDesk(db),
      db.prepare('DELETE FROM search_tidy'),
    ]),
  );
  return true;
}

/**
 * An appeal that comes back to an agency stands in its feed and its index once: with the row that goes on. The earlier ones stay what
 * they are, and are counted.
 */
export function forgetEarlier(db: D1Database, { agency, number }: Appeal, id: number): D1PreparedStatement[] {
  const parsed = parseNumber(number);
  const values = [agency, id, number, parsed ? appealId(parsed) : 0, parsed?.prefix ?? ''];
  return [
    db.prepare(
      `UPDATE appeals SET listed_at = NULL WHERE agency = ?1 AND id <> ?2 AND id IN (
         SELECT e.id FROM appeals e WHERE e.agency = ?1 AND e.number = ?3
         UNION ALL SELECT ?4 FROM agencies WHERE id = ?1 AND prefix = ?5)`,
    ),
    db.prepare(
      `DELETE FROM search WHERE rowid IN (
         SELECT s.id FROM search_entries s WHERE s.agency = ?1 AND s.appeal <> ?2 AND s.appeal IN (
           SELECT e.id FROM appeals e WHERE e.agency = ?1 AND e.number = ?3
           UNION ALL SELECT ?4 FROM agencies WHERE id = ?1 AND prefix = ?5))`,
    ),
    db.prepare(
      `DELETE FROM search_entries WHERE agency = ?1 AND appeal <> ?2 AND appeal IN (
         SELECT e.id FROM appeals e WHERE e.agency = ?1 AND e.number = ?3
         UNION ALL SELECT ?4 FROM agencies WHERE id = ?1 AND prefix = ?5)`,
    ),
  ].map((statement) => statement.bind(...values));
}

/** Takes the words of a citizen's appeal out of the index in every row of it but `here`: of bodies that passed it on, and of parts. */
export function forgetCopies(db: D1Database, first: AppealKey, here: AppealKey): D1PreparedStatement[] {
  const values = [first.agency, first.id, here.agency, here.id];
  return [
    db.prepare(
      `DELETE FROM search WHERE rowid IN (
         SELECT s.id FROM copies c JOIN search_entries s ON s.agency = c.agency AND s.appeal = c.appeal
         WHERE c.first_agency = ?1 AND c.first_appeal = ?2 AND NOT (c.agency = ?3 AND c.appeal = ?4))`,
    ),
    db.prepare(
      `DELETE FROM search_entries WHERE id IN (
         SELECT s.id FROM copies c JOIN search_entries s ON s.agency = c.agency AND s.appeal = c.appeal
         WHERE c.first_agency = ?1 AND c.first_appeal = ?2 AND NOT (c.agency = ?3 AND c.appeal = ?4))`,
    ),
  ].map((statement) => statement.bind(...values));
}

/** An appeal that resembles a draft. */
export interface Neighbour {
  readonly appeal: Appeal;
  /** Metres from the draft's place, rounded to 100; `null` where one of the two has none. */
  readonly distance: number | null;
}

/**
 * Appeals with any of the terms, at most five, with their agency and what it has explained, in one round trip. `null` if there is no such agency.
 */
export async function readNeighbours(
  db: D1Database,
  agencyId: string,
  terms: readonly string[],
  point: Point | null,
): Promise<{ agency: Agency; neighbours: Neighbour[]; explainers: DeskExplainer[] } | null> {
  const statements = [selectAgency(db, agencyId), selectShown(db, agencyId)];
  if (terms.length > 0) statements.push(selectNeighbours(db, agencyId, searchExpression(agencyId, terms), point));
  const [found, shown, rows] = await withRetry(() => db.batch(statements));
  const agency = readAgency(found);
  if (!agency) return null;
  const results = (rows?.results ?? []) as (AppealRow & { distance: number | null })[];
  return {
    agency,
    explainers: readExplainers(shown),
    neighbours: results.map(({ distance, ...row }) => ({ appeal: appealOf(row, agency.prefix), distance })),
  };
}

/**
 * The index gives its thirty best by bm25. Of those, what is about as like the draft (a quarter of the best score makes one step)
 * is put in order by distance, and what is as near by whether it was answered. The joins are CROSS so that the planner walks
 * from the few found to their appeals; it would rather read every appeal of the agency.
 */
function selectNeighbours(
  db: D1Database,
  agency: string,
  expression: string,
  point: Point | null,
): D1PreparedStatement {
  return db
    .prepare(
      `WITH
       found AS MATERIALIZED (
         SELECT rowid AS entry, rank AS score FROM search WHERE search MATCH ?2 ORDER BY rank LIMIT 30
       ),
       best AS (
         SELECT e.appeal, e.answered, f.score, ceil(4 * f.score / (SELECT min(score) FROM found)) AS likeness,
           -- Haversine: 127,420.176 is the mean diameter of the earth in hundreds of metres.
           100 * round(127420.176 * asin(sqrt(pow(sin(radians(e.lat - ?3) / 2), 2)
             + cos(radians(?3)) * cos(radians(e.lat)) * pow(sin(radians(e.lon - ?4) / 2), 2)))) AS distance
         FROM found f CROSS JOIN search_entries e ON e.id = f.entry
         WHERE e.agency = ?1
         ORDER BY likeness DESC, distance IS NULL, distance, answered DESC, score, appeal DESC LIMIT ?5
       )
       SELECT a.*, b.distance FROM best b CROSS JOIN appeals a ON a.agency = ?1 AND a.id = b.appeal
       ORDER BY b.likeness DESC, b.distance IS NULL, b.distance, b.answered DESC, b.score, a.id DESC`,
    )
    .bind(agency, expression, point?.lat ?? null, point?.lon ?? null, LIMITS.similarShown);
}
