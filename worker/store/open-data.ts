/** What became of each month of open data, and the appeals a month is made of. */
import type { LocalizedText } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Format } from '../domain/open-data/formats.ts';
import type { Agency } from './agencies.ts';
import type { Position } from './cursor.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** Files that are being made: keys of their pieces, one for each page of appeals, and where the next page begins. */
export interface Making {
  readonly version: number;
  readonly pieces: readonly string[];
  readonly rows: number;
  readonly bytes: Readonly<Record<Format, number>>;
  /** `null`: every page is written. */
  readonly after: Position | null;
}

/** Files that are given out. */
export interface Made {
  readonly pieces: readonly string[];
  readonly rows: number;
  readonly files: Readonly<Record<Format, { readonly bytes: number; readonly sha256: string }>>;
}

export interface MonthState {
  readonly agency: string;
  readonly month: string;
  readonly version: number;
  readonly taken: number;
  readonly madeVersion: number;
  readonly madeAt: string | null;
  readonly made: Made | null;
  readonly making: Making | null;
  readonly step: number;
}

interface MonthRow {
  agency: string;
  month: string;
  version: number;
  taken: number;
  made_version: number;
  made_at: string | null;
  made: string | null;
  making_version: number | null;
  making: string | null;
  step: number;
}

function stateOf(row: MonthRow): MonthState {
  const { agency, month, version, taken, step } = row;
  return {
    agency,
    month,
    version,
    taken,
    step,
    madeVersion: row.made_version,
    madeAt: row.made_at,
    made: row.made === null ? null : JSON.parse(row.made),
    making: row.making === null ? null : { ...JSON.parse(row.making), version: row.making_version },
  };
}

/** The month to be made next: first what something was taken back from, then what nobody has made, then what is older than that. */
export async function nextToMake(db: D1Database, before: string): Promise<MonthState | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT * FROM open_data_months INDEXED BY open_data_waiting
         WHERE version > made_version AND (made_at IS NULL OR made_at <= ?1 OR taken > made_version)
         ORDER BY made_version > 0 AND taken > made_version DESC, made_at LIMIT 1`,
      )
      .bind(before)
      .first<MonthRow>(),
  );
  return row && stateOf(row);
}

/** Writes how far a month has come. @returns `false` if another run was faster. */
export async function saveMaking(
  db: D1Database,
  { agency, month, step }: MonthState,
  making: Making,
): Promise<boolean> {
  const { version, ...progress } = making;
  const { meta } = await withRetry(() =>
    db
      .prepare(
        `UPDATE open_data_months SET making_version = ?4, making = ?5, step = step + 1
         WHERE agency = ?1 AND month = ?2 AND step = ?3`,
      )
      .bind(agency, month, step, version, JSON.stringify(progress))
      .run(),
  );
  return meta.changes > 0;
}

/** Gives the new files out instead of the old ones. */
export async function saveMade(
  db: D1Database,
  { agency, month, step }: MonthState,
  version: number,
  made: Made,
  at: string,
): Promise<boolean> {
  const { meta } = await withRetry(() =>
    db
      .prepare(
        `UPDATE open_data_months SET made_version = ?4, made_at = ?5, made = ?6, making_version = NULL, making = NULL,
           swept = 0, step = step + 1
         WHERE agency = ?1 AND month = ?2 AND step = ?3`,
      )
      .bind(agency, month, step, version, at, JSON.stringify(made))
      .run(),
  );
  return meta.changes > 0;
}

/** A month whose bucket has to be tidied: not while it is being made. */
export async function nextToSweep(db: D1Database): Promise<MonthState | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        'SELECT * FROM open_data_months INDEXED BY open_data_unswept WHERE swept = 0 AND making_version IS NULL LIMIT 1',
      )
      .first<MonthRow>(),
  );
  return row && stateOf(row);
}

export async function saveSwept(db: D1Database, { agency, month, step }: MonthState): Promise<void> {
  await withRetry(() =>
    db
      .prepare('UPDATE open_data_months SET swept = 1 WHERE agency = ?1 AND month = ?2 AND step = ?3')
      .bind(agency, month, step)
      .run(),
  );
}

/** The next appeals of a month that stand in the feed, in the order of their registration, and where the page after them begins. */
export async function readDataPage(
  db: D1Database,
  agency: Agency,
  month: string,
  [day, id]: Position,
  rows: number,
): Promise<{ appeals: Appeal[]; after: Position | null }> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT * FROM appeals INDEXED BY appeals_open_data
         WHERE agency = ?1 AND listed_at IS NOT NULL AND (registered_on, id) > (?2, ?3) AND registered_on <= ?4
         ORDER BY registered_on, id LIMIT ?5`,
      )
      .bind(agency.id, day, id, `${month}-31`, rows)
      .all<AppealRow>(),
  );
  const last = results.length < rows ? undefined : results.at(-1);
  return {
    appeals: results.map((row) => appealOf(row, agency.prefix)),
    after: last ? [last.registered_on, last.id] : null,
  };
}

/** One month of an agency; `null` if nothing of it was ever public. */
export async function findMonth(db: D1Database, agency: string, month: string): Promise<MonthState | null> {
  const row = await withRetry(() =>
    db.prepare('SELECT * FROM open_data_months WHERE agency = ?1 AND month = ?2').bind(agency, month).first<MonthRow>(),
  );
  return row && stateOf(row);
}

/** Every month of an agency, newest first. */
export async function listMonths(db: D1Database, agency: string): Promise<MonthState[]> {
  const { results } = await withRetry(() =>
    db.prepare('SELECT * FROM open_data_months WHERE agency = ?1 ORDER BY month DESC').bind(agency).all<MonthRow>(),
  );
  return results.map(stateOf);
}

/** The months since then that can be had, with the names of their agencies, by agency and newest first. */
export async function listCatalogue(
  db: D1Database,
  since: string,
): Promise<{ names: LocalizedText; month: MonthState }[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT g.names, m.* FROM agencies g CROSS JOIN open_data_months m ON m.agency = g.id AND m.month >= ?1
         WHERE m.made IS NOT NULL AND m.taken <= m.made_version ORDER BY m.agency, m.month DESC`,
      )
      .bind(since)
      .all<MonthRow & { names: string }>(),
  );
  return results.map((row) => ({ names: JSON.parse(row.names), month: stateOf(row) }));
}
