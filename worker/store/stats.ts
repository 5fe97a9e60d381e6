/** Numbers of agencies: what is counted of each appeal, the sums by quarter, and how far the history has been counted. */
import type { Appeal } from '../domain/appeal.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { Contribution, Quarter } from '../domain/stats/cells.ts';
import type { Quarters } from '../domain/stats/stats.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** How far an agency's history has been counted. */
export interface Mark {
  /** Number of the last change that is counted. */
  readonly n: number;
  /** Id of the last appeal of those that were there before anything was counted; `null`: all of them are counted. */
  readonly seeded: number | null;
  /** Day at whose beginning the numbers stand; empty before the first. */
  readonly countedOn: LocalDate;
}

/** An appeal as it is now, and what was counted of it before. */
export interface Changed {
  readonly id: number;
  readonly appeal: Appeal;
  readonly before: Contribution | null;
}

/** Agencies whose numbers are not of this day yet, the longest waiting first. */
export async function agenciesToCount(db: D1Database, today: LocalDate, most: number): Promise<string[]> {
  const { results } = await withRetry(() =>
    db
      .prepare('SELECT agency FROM stats_marks WHERE counted_on < ?1 ORDER BY counted_on LIMIT ?2')
      .bind(today, most)
      .all<{ agency: string }>(),
  );
  return results.map(({ agency }) => agency);
}

export function selectMark(db: D1Database, agency: string): D1PreparedStatement {
  return db.prepare('SELECT n, seeded, counted_on AS countedOn FROM stats_marks WHERE agency = ?1').bind(agency);
}

export function readMark(result: D1Result | undefined): Mark | null {
  return (result?.results[0] as Mark | undefined) ?? null;
}

/** The next appeals to look at, with the mark after them; `null` if nothing is left. Changes come first, then what was there before. */
export async function nextChanged(
  db: D1Database,
  agency: { readonly id: string; readonly prefix: string },
  mark: Mark,
  most: number,
): Promise<{ readonly changed: Changed[]; readonly mark: Mark } | null> {
  const { results } = await withRetry(() =>
    db
      .prepare('SELECT n, appeal FROM recent_changes WHERE agency = ?1 AND n > ?2 ORDER BY n LIMIT ?3')
      .bind(agency.id, mark.n, most)
      .all<{ n: number; appeal: number }>(),
  );
  const last = results.at(-1);
  if (last) {
    const ids = [...new Set(results.map(({ appeal }) => appeal))];
    return { changed: await readChanged(db, agency, ids), mark: { ...mark, n: last.n } };
  }
  if (mark.seeded === null) return null;
  const ids = await idsAfter(db, agency.id, mark.seeded, most);
  return { changed: await readChanged(db, agency, ids), mark: { ...mark, seeded: ids.at(-1) ?? null } };
}

async function idsAfter(db: D1Database, agency: string, id: number, most: number): Promise<number[]> {
  const { results } = await withRetry(() =>
    db
      .prepare('SELECT id FROM appeals WHERE agency = ?1 AND id > ?2 ORDER BY id LIMIT ?3')
      .bind(agency, id, most)
      .all<{ id: number }>(),
  );
  return results.map((row) => row.id);
}

async function readChanged(
  db: D1Database,
  { id: agency, prefix }: { readonly id: string; readonly prefix: string },
  ids: readonly number[],
): Promise<Changed[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT a.*, s.counted FROM json_each(?2) k CROSS JOIN appeals a ON a.agency = ?1 AND a.id = k.value
         LEFT JOIN stats_appeals s ON s.agency = a.agency AND s.appeal = a.id`,
      )
      .bind(agency, JSON.stringify(ids))
      .all<AppealRow & { counted: string | null }>(),
  );
  return results.map(({ counted, ...row }) => ({
    id: row.id,
    appeal: appealOf(row, prefix),
    before: counted === null ? null : (JSON.parse(counted) as Contribution),
  }));
}

/** Some quarters of an agency, of those that have any numbers. */
export async function readQuarters(db: D1Database, agency: string, names: readonly string[]): Promise<Quarters> {
  return quartersOf(
    await withRetry(() =>
      db
        .prepare(
          `SELECT quarter, counts FROM stats_quarters
           WHERE agency = ?1 AND quarter IN (SELECT value FROM json_each(?2)) ORDER BY quarter`,
        )
        .bind(agency, JSON.stringify(names))
        .all(),
    ),
  );
}

export function selectQuarters(db: D1Database, agency: string, from: string, to: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT quarter, counts FROM stats_quarters WHERE agency = ?1 AND quarter BETWEEN ?2 AND ?3 ORDER BY quarter`,
    )
    .bind(agency, from, to);
}

export function quartersOf(result: D1Result | undefined): Quarters {
  const rows = (result?.results ?? []) as { quarter: string; counts: string }[];
  return new Map(rows.map(({ quarter, counts }) => [quarter, JSON.parse(counts) as Quarter]));
}

/** What one page of counting found. */
export interface CountedPage {
  readonly contributions: readonly { readonly appeal: number; readonly counted: Contribution }[];
  readonly quarters: Quarters;
  readonly before: Mark;
  readonly mark: Mark;
}

/**
 * Records a page in one batch: what each appeal adds now, the sums, and how far the count has come. Of two that count at once one
 * finds the mark moved, and writes nothing.
 * @returns `false` if somebody else was faster.
 */
export async function saveCounted(db: D1Database, agency: string, page: CountedPage): Promise<boolean> {
  try {
    await withRetry(() =>
      db.batch([
        moveMark(db, agency, page.before, page.mark),
        db
          .prepare(
            `INSERT INTO stats_appeals (agency, appeal, counted)
             SELECT ?1, value ->> 'appeal', value -> 'counted' FROM json_each(?2) WHERE true
             ON CONFLICT (agency, appeal) DO UPDATE SET counted = excluded.counted`,
          )
          .bind(agency, JSON.stringify(page.contributions)),
        ...[...page.quarters].map(([quarter, counts]) =>
          db
            .prepare(
              `INSERT INTO stats_quarters (agency, quarter, counts) VALUES (?1, ?2, ?3)
               ON CONFLICT (agency, quarter) DO UPDATE SET counts = excluded.counts`,
            )
            .bind(agency, quarter, JSON.stringify(counts)),
        ),
      ]),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('NOT NULL constraint failed: stats_marks.n')) return false;
    throw error;
  }
}

/** A mark that is not where it was becomes nothing, at which the whole batch fails. */
function moveMark(db: D1Database, agency: string, before: Mark, mark: Mark): D1PreparedStatement {
  return db
    .prepare(`UPDATE stats_marks SET n = CASE WHEN n = ?2 AND seeded IS ?3 THEN ?4 END, seeded = ?5 WHERE agency = ?1`)
    .bind(agency, before.n, before.seeded, mark.n, mark.seeded);
}

/** The numbers are those of the beginning of this day. */
export function markDay(db: D1Database, agency: string, today: LocalDate): D1PreparedStatement {
  return db.prepare('UPDATE stats_marks SET counted_on = ?2 WHERE agency = ?1').bind(agency, today);
}

/** Everybody who signs or has signed for an agency: numbers are of those who have retired too. */
export function selectEverySigner(db: D1Database, agency: string): D1PreparedStatement {
  return db.prepare('SELECT id, name, position FROM officials WHERE agency = ?1 ORDER BY id').bind(agency);
}
