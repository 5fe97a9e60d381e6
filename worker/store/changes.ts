/** What has changed in an agency, for desks and readers who ask whether anything has. */
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import { readAgency, selectAgency } from './agencies.ts';
import type { NumberKey } from './appeals.ts';
import type { Place } from './places.ts';
import { readPlace, selectPlace } from './places.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** Most changes that are told at once. */
const TOLD = 50;

/** Number of the agency's last change: one row. */
export async function readChangeNumber(db: D1Database, agency: string): Promise<number> {
  const row = await withRetry(() =>
    db.prepare('SELECT n FROM agency_changes WHERE agency = ?1').bind(agency).first<{ n: number }>(),
  );
  return row?.n ?? 0;
}

/** Appeals that changed after that change, as they are now, latest change first. Beyond a bound, or what is kept, there is `more`. */
export async function changesSince(
  db: D1Database,
  agency: Agency,
  since: number,
): Promise<{ appeals: Appeal[]; more: boolean }> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `WITH changed AS MATERIALIZED (
           SELECT n, appeal FROM recent_changes WHERE agency = ?1 AND n > ?2 ORDER BY n DESC LIMIT ?3
         )
         SELECT c.n AS change, a.* FROM changed c CROSS JOIN appeals a ON a.agency = ?1 AND a.id = c.appeal
         ORDER BY c.n DESC`,
      )
      .bind(agency.id, since, TOLD + 1)
      .all<AppealRow & { change: number }>(),
  );
  const told = results.slice(0, TOLD);
  const changed = new Map(told.map(({ change: _, ...row }) => [row.id, row]));
  const oldest = told.at(-1)?.change;
  return {
    appeals: [...changed.values()].map((row) => appealOf(row, agency.prefix)),
    more: results.length > TOLD || (oldest !== undefined && oldest > since + told.length),
  };
}

interface VersionRow {
  n: number;
  quiet: number;
}

/** An agency in which nothing has ever happened has no row yet. */
function versionIn(result: D1Result | undefined): string {
  const { n, quiet } = (result?.results[0] as VersionRow | undefined) ?? { n: 0, quiet: 0 };
  return `${n}.${quiet}`;
}

/**
 * The version of whatever an agency says in public: one row. With the agency, if it is wanted too; otherwise `null`, like an agency
 * there is not.
 */
export async function readAgencyVersion(
  db: D1Database,
  agency: string,
  wanted: boolean,
): Promise<{ version: string; agency: Agency | null }> {
  const version = db.prepare('SELECT n, quiet FROM agency_changes WHERE agency = ?1').bind(agency);
  const [row, found] = await withRetry(() => db.batch(wanted ? [version, selectAgency(db, agency)] : [version]));
  return { version: versionIn(row), agency: readAgency(found) };
}

/** The version of the appeal of a number, with its place: that of the body that answers it now. `null` if nobody has the number. */
export async function readNumberVersion(
  db: D1Database,
  key: NumberKey,
): Promise<{ version: string; place: Place } | null> {
  const version = db
    .prepare(
      `SELECT c.n, c.quiet FROM agencies g JOIN places p ON p.agency = g.id AND p.appeal = ?2
       JOIN agency_changes c ON c.agency = p.holder WHERE g.prefix = ?1`,
    )
    .bind(key.prefix, key.id);
  const [row, found] = await withRetry(() => db.batch([version, selectPlace(db, key)]));
  const place = readPlace(found, key);
  if (!place || place.id === 0) return null;
  return { version: `${place.agency.id} ${place.id} ${versionIn(row)}`, place };
}
