/** Terms that are counted anew: the run of an agency, and the pages of its open appeals. */
import type { CalendarDay, Recount } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Recounted } from '../domain/recounts.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';
import type { Guard } from './settings.ts';
import { bump, isSaved } from './settings.ts';

/** A run that has not finished, or the last one. */
export interface RecountRun {
  readonly agency: string;
  /** When the calendar was changed; names the run. */
  readonly requestedAt: string;
  readonly staff: string | null;
  readonly days: readonly CalendarDay[];
  readonly cursor: readonly [on: string, id: number];
  readonly progress: Recount;
}

interface RunRow {
  agency: string;
  requested_at: string;
  staff: string | null;
  days: string;
  cursor_on: string;
  cursor_id: number;
  total: number;
  done: number;
  changed: number;
  finished_at: string | null;
}

function runOf(row: RunRow): RecountRun {
  const { agency, staff, total, done, changed } = row;
  return {
    agency,
    requestedAt: row.requested_at,
    staff,
    days: JSON.parse(row.days),
    cursor: [row.cursor_on, row.cursor_id],
    // An appeal whose date moved ahead of the run is met again: it is looked at twice, and changed once.
    progress: { total, done: Math.min(done, total), changed, finished: row.finished_at !== null },
  };
}

export function selectRecount(db: D1Database, agency: string): D1PreparedStatement {
  return db.prepare('SELECT * FROM clock_recounts WHERE agency = ?1').bind(agency);
}

export function readRun(result: D1Result | undefined): RecountRun | null {
  const row = result?.results[0] as RunRow | undefined;
  return row ? runOf(row) : null;
}

export const readRecount = (result: D1Result | undefined): Recount | null => readRun(result)?.progress ?? null;

/** A change of an agency's calendar. */
export interface CalendarWrite {
  readonly days: readonly CalendarDay[];
  /** Those that differ from the calendar before. */
  readonly changed: readonly CalendarDay[];
}

/** Saves a calendar and begins to count the agency's open terms by it. @returns `false` if somebody else was first. */
export async function saveCalendar(db: D1Database, guard: Guard, write: CalendarWrite): Promise<boolean> {
  const { agency, version } = guard;
  const { days, changed } = write;
  const names = days.flatMap(({ date, name }) => (name ? [[date, name] as const] : []));
  const results = await withRetry(() =>
    db.batch([
      db
        .prepare(
          'UPDATE agencies SET calendar_overrides = ?3, calendar_names = ?4 WHERE id = ?1 AND settings_version = ?2',
        )
        .bind(
          agency,
          version,
          JSON.stringify(Object.fromEntries(days.map(({ date, working }) => [date, working]))),
          JSON.stringify(Object.fromEntries(names)),
        ),
      ...(changed.length > 0 ? [startRun(db, guard, changed)] : []),
      ...bump(db, guard),
    ]),
  );
  return isSaved(results);
}

/** A run that has not come to its end is not forgotten: its days are told together with the new ones. */
function startRun(
  db: D1Database,
  { agency, version, staff, at }: Guard,
  changed: readonly CalendarDay[],
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO clock_recounts (agency, requested_at, staff, days, total)
       SELECT id, ?3, ?4, ?5, (SELECT COUNT(*) FROM appeals INDEXED BY appeals_queue WHERE agency = ?1 AND stopped_on IS NULL)
       FROM agencies WHERE id = ?1 AND settings_version = ?2
       ON CONFLICT (agency) DO UPDATE SET requested_at = excluded.requested_at, staff = excluded.staff,
         days = CASE WHEN finished_at IS NULL
           THEN (SELECT json_group_array(json(value)) FROM
             (SELECT value FROM json_each(clock_recounts.days) UNION ALL SELECT value FROM json_each(excluded.days)))
           ELSE excluded.days END,
         cursor_on = '', cursor_id = 0, total = excluded.total, done = 0, changed = 0, finished_at = NULL`,
    )
    .bind(agency, version, at, staff, JSON.stringify(changed));
}

/** Agencies whose run has not finished, the oldest first. */
export async function unfinishedRuns(db: D1Database, most: number): Promise<string[]> {
  const { results } = await withRetry(() =>
    db
      .prepare('SELECT agency FROM clock_recounts WHERE finished_at IS NULL ORDER BY requested_at LIMIT ?1')
      .bind(most)
      .all<{ agency: string }>(),
  );
  return results.map(({ agency }) => agency);
}

/** An open appeal, with the key of its row. */
export interface OpenAppeal {
  readonly id: number;
  readonly appeal: Appeal;
}

/** Open appeals in the order of their due dates, those after a place in it. */
export function selectOpen(
  db: D1Database,
  agency: string,
  [on, id]: readonly [string, number],
  most: number,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT * FROM appeals INDEXED BY appeals_queue
       WHERE agency = ?1 AND stopped_on IS NULL AND (due_on, id) > (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    )
    .bind(agency, on, id, most);
}

export function readOpen(result: D1Result | undefined, prefix: string): OpenAppeal[] {
  return ((result?.results ?? []) as AppealRow[]).map((row) => ({ id: row.id, appeal: appealOf(row, prefix) }));
}

export async function countOpen(db: D1Database, agency: string): Promise<number> {
  const row = await withRetry(() =>
    db
      .prepare('SELECT COUNT(*) AS n FROM appeals INDEXED BY appeals_queue WHERE agency = ?1 AND stopped_on IS NULL')
      .bind(agency)
      .first<{ n: number }>(),
  );
  return row?.n ?? 0;
}

/** What one page of a run did. */
export interface Page {
  /** Place of the last appeal that was looked at; `null`: there are no more. */
  readonly last: readonly [on: string, id: number] | null;
  readonly looked: number;
  readonly recounted: readonly { readonly id: number; readonly change: Recounted }[];
}

/**
 * Records a page of a run in one batch: terms, events, and how far the run has come. An appeal that somebody has acted on meanwhile
 * keeps its row and gets no event.
 * @returns ids of those that were left out so.
 */
export async function savePage(db: D1Database, run: RecountRun, page: Page, now: string): Promise<number[]> {
  const { recounted } = page;
  const writes = recounted.flatMap(({ id, change }) => [
    updateTerm(db, id, change),
    insertRecounted(db, run, id, change, now),
  ]);
  const results = writes.length > 0 ? await withRetry(() => db.batch(writes)) : [];
  const left = recounted.flatMap(({ id }, i) => (results[i * 2 + 1]?.meta.changes === 0 ? [id] : []));
  const changed = recounted.length - left.length;
  // Whoever was left out is met again: the run does not go on without them.
  const upTo = left.length > 0 ? { last: run.cursor, looked: 0 } : page;
  await withRetry(() => db.batch([addChanged(db, run, changed), advance(db, run, upTo, now)]));
  return left;
}

function updateTerm(db: D1Database, id: number, { appeal }: Recounted): D1PreparedStatement {
  const { clock, version, moderationDueOn } = appeal;
  return db
    .prepare(
      `UPDATE appeals SET version = ?3, due_on = ?4, days_off = ?5, calendar = ?6, moderation_due_on = ?7
       WHERE agency = ?1 AND id = ?2 AND version = ?3 - 1 AND stopped_on IS NULL`,
    )
    .bind(appeal.agency, id, version, clock.dueOn, JSON.stringify(clock.daysOff), clock.calendar, moderationDueOn);
}

/** Version and event come together, so a version without its event is the one the update before this has just made. */
function insertRecounted(
  db: D1Database,
  run: RecountRun,
  id: number,
  { appeal, reason, data }: Recounted,
  now: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO events (agency, appeal, seq, type, at, status, actor, staff, reason, data)
       SELECT agency, id, ?3, 'recounted', ?4, ?5, 'agency', ?6, ?7, ?8 FROM appeals
       WHERE agency = ?1 AND id = ?2 AND version = ?3
         AND NOT EXISTS (SELECT 1 FROM events WHERE agency = ?1 AND appeal = ?2 AND seq = ?3)`,
    )
    .bind(appeal.agency, id, appeal.version, now, appeal.status, run.staff, reason, JSON.stringify(data));
}

/** Two who count at once each count what they changed, and only one of them goes on. */
function addChanged(db: D1Database, { agency, requestedAt }: RecountRun, changed: number): D1PreparedStatement {
  return db
    .prepare('UPDATE clock_recounts SET changed = changed + ?3 WHERE agency = ?1 AND requested_at = ?2')
    .bind(agency, requestedAt, changed);
}

function advance(
  db: D1Database,
  run: RecountRun,
  page: Pick<Page, 'last' | 'looked'>,
  now: string,
): D1PreparedStatement {
  const [on, id] = page.last ?? run.cursor;
  return db
    .prepare(
      `UPDATE clock_recounts SET cursor_on = ?3, cursor_id = ?4, done = done + ?5,
         finished_at = ?6
       WHERE agency = ?1 AND requested_at = ?2 AND (cursor_on, cursor_id) = (?7, ?8) AND finished_at IS NULL`,
    )
    .bind(run.agency, run.requestedAt, on, id, page.looked, page.last === null ? now : null, ...run.cursor);
}
