import type { Appeal } from '../domain/appeal.ts';
import { appealId, formatNumber, fromAppealId, parseNumber } from '../domain/number.ts';
import { PHOTO_GONE } from './appeal-photos.ts';
import { insertNotices } from './contacts.ts';
import { indexForDesk } from './desk-search.ts';
import type { NewEvent } from './events.ts';
import { hasEvent, insertEvent } from './events.ts';
import { FOLLOW_UP_KEY_TAKEN } from './private-parts.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf, changingColumns } from './rows.ts';
import { indexAppeal } from './search.ts';

/** Statement that finds one appeal; for batches that need it together with something else. */
export function selectAppeal(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db.prepare('SELECT * FROM appeals WHERE agency = ?1 AND id = ?2').bind(agency, id);
}

/** Statement that finds the appeal of a public number, wherever it is answered. */
export function selectAppealByNumber(db: D1Database, { prefix, id }: NumberKey): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.* FROM agencies n JOIN places p ON p.agency = n.id AND p.appeal = ?2
       JOIN appeals a ON a.agency = p.holder AND a.id = p.held WHERE n.prefix = ?1`,
    )
    .bind(prefix, id);
}

/** @param prefix of the agency whose row it is. */
export function readAppeal(result: D1Result | undefined, prefix: string): Appeal | null {
  const row = result?.results[0] as AppealRow | undefined;
  return row ? appealOf(row, prefix) : null;
}

/** What a public number says of the row it was made for. */
export interface NumberKey {
  readonly prefix: string;
  readonly id: number;
}

/** Reads a public number, or `null` if it is none. */
export function idOf(number: string): NumberKey | null {
  const parsed = parseNumber(number);
  return parsed ? { prefix: parsed.prefix, id: appealId(parsed) } : null;
}

/**
 * Ids of the rows an agency has under some numbers, by number as asked: its own, or one that came with the number of another agency. Of
 * several, because the appeal came back, the last one. Numbers the agency does not have are left out.
 */
export async function findCaseIds(
  db: D1Database,
  agency: { readonly id: string; readonly prefix: string },
  numbers: readonly string[],
): Promise<Map<string, number>> {
  const keys = numbers.flatMap((asked) => {
    const key = idOf(asked);
    if (!key) return [];
    const number = formatNumber({ prefix: key.prefix, ...fromAppealId(key.id) });
    return [{ asked, number, own: key.prefix === agency.prefix ? key.id : 0 }];
  });
  if (keys.length === 0) return new Map();
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT k.value ->> 'asked' AS asked, MAX(
           COALESCE((SELECT MAX(id) FROM appeals WHERE agency = ?1 AND number = k.value ->> 'number'), 0),
           COALESCE((SELECT id FROM appeals WHERE agency = ?1 AND id = k.value ->> 'own' AND number IS NULL), 0)) AS id
         FROM json_each(?2) k`,
      )
      .bind(agency.id, JSON.stringify(keys))
      .all<{ asked: string; id: number }>(),
  );
  return new Map(results.flatMap(({ asked, id }): [string, number][] => (id > 0 ? [[asked, id]] : [])));
}

/** Id of the row an agency has under a number, see {@link findCaseIds}. `null` if it has none. */
export async function findCaseId(
  db: D1Database,
  agency: { readonly id: string; readonly prefix: string },
  number: string,
): Promise<number | null> {
  return (await findCaseIds(db, agency, [number])).get(number) ?? null;
}

/** The next id of an agency in a year; somebody may be faster. */
export function selectNextId(db: D1Database, agency: string, year: number): D1PreparedStatement {
  return db
    .prepare('SELECT COALESCE(MAX(id), ?2) + 1 AS id FROM appeals WHERE agency = ?1 AND id BETWEEN ?2 AND ?3')
    .bind(agency, appealId({ year, sequence: 0 }), appealId({ year: year + 1, sequence: 0 }) - 1);
}

export function readNextId(result: D1Result | undefined): number {
  const row = result?.results[0] as { id: number } | undefined;
  if (!row) throw new Error('a maximum is always a row');
  return row.id;
}

/** What every act writes. First the event, at which a second act on the same version fails; last the mail that tells of it. */
export function actStatements(db: D1Database, appeal: Appeal, id: number, event: NewEvent): D1PreparedStatement[] {
  return [
    updateAppeal(db, appeal, id),
    insertEvent(db, appeal.agency, id, event),
    ...indexAppeal(db, appeal, id, event.type),
    ...indexForDesk(db, appeal, id, event.type),
    ...insertNotices(db, appeal.agency, id, event),
  ];
}

/** What the database says to who comes second. */
const TAKEN = ['events are append-only', FOLLOW_UP_KEY_TAKEN, PHOTO_GONE];

/**
 * Records an act: the appeal as it is now, the event that made it so, what can be found of it, what came with it (the citizen's
 * words, photos), and the mail that tells of it, in one batch. Two acts on the same version compete for the same event number, so
 * exactly one lands.
 * @returns `false` if that number or the key of the words is taken, by somebody else or by this very act when an answer of
 * the database was lost and the batch repeated; or if a photo was removed meanwhile.
 */
export function recordAct(
  db: D1Database,
  appeal: Appeal,
  id: number,
  event: NewEvent,
  more: readonly D1PreparedStatement[] = [],
): Promise<boolean> {
  return recordActs(db, [{ appeal, id, event }], more);
}

/** An act as it is recorded: the appeal after it, the key of its row, and the event. */
export interface Recorded {
  readonly appeal: Appeal;
  readonly id: number;
  readonly event: NewEvent;
}

async function recordActs(
  db: D1Database,
  acts: readonly Recorded[],
  more: readonly D1PreparedStatement[],
): Promise<boolean> {
  try {
    await withRetry(() =>
      db.batch([...acts.flatMap(({ appeal, id, event }) => actStatements(db, appeal, id, event)), ...more]),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && TAKEN.some((part) => error.message.includes(part))) return false;
    throw error;
  }
}

/**
 * Records an act of the staff.
 * @returns `false` if somebody else acted first.
 */
export function saveAct(
  db: D1Database,
  appeal: Appeal,
  id: number,
  event: NewEvent,
  more: readonly D1PreparedStatement[] = [],
): Promise<boolean> {
  return saveActs(db, [{ appeal, id, event }], more);
}

/**
 * Records one act on each of several appeals, all of them or none.
 * @returns `false` if somebody else acted first on one of them.
 */
export async function saveActs(
  db: D1Database,
  acts: readonly Recorded[],
  more: readonly D1PreparedStatement[] = [],
): Promise<boolean> {
  if (await recordActs(db, acts, more)) return true;
  const found = await Promise.all(
    acts.map(({ appeal, id, event }) => withRetry(() => hasEvent(db, appeal.agency, id, event))),
  );
  return found.every(Boolean);
}

function updateAppeal(db: D1Database, appeal: Appeal, id: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE appeals SET version = ?3, status = ?4, publication = ?5, consented = ?6, rejection = ?7, text = ?8, place = ?9,
         received_at = ?10, closes_at = ?11, registered_on = ?12, shift = ?13, term = ?14, days_off = ?15, calendar = ?16,
         due_on = ?17, extension = ?18, stopped_on = ?19, redirected_to = ?20, answer = ?21, measures = ?22, verdict = ?23,
         reopened = ?24, listed_at = ?25, topic = ?26, for_head = ?27, photos = ?28, thread = ?29, official_on = ?30,
         assignee = ?31, official = ?32, territory = ?33, promise = ?34, first_reply_at = ?35, moderation_due_on = ?36,
         moderated_on = ?37, hiding = ?38, planned = ?39, returns_on = ?40, unread = ?41, duplicate_of = ?42,
         duplicates = ?43, parts = ?44, answerable = ?45
       WHERE agency = ?1 AND id = ?2 AND version = ?3 - 1`,
    )
    .bind(appeal.agency, id, ...changingColumns(appeal));
}
