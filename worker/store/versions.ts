/** Versions of public answers: another one after every change that everybody can see, for a row or two, whatever the service holds. */
import type { Agency } from './agencies.ts';
import { readAgency, selectAgency } from './agencies.ts';
import type { NumberKey } from './appeals.ts';
import type { Place } from './places.ts';
import { readPlace, selectPlace } from './places.ts';
import { withRetry } from './retry.ts';

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
  wanted = false,
): Promise<{ version: string; agency: Agency | null }> {
  const [row, found] = await withRetry(() => {
    const version = db.prepare('SELECT n, quiet FROM agency_changes WHERE agency = ?1').bind(agency);
    return db.batch(wanted ? [version, selectAgency(db, agency)] : [version]);
  });
  return { version: versionIn(row), agency: readAgency(found) };
}

function selectNumberVersion(db: D1Database, { prefix, id }: NumberKey): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.holder, p.held, c.n, c.quiet FROM agencies g JOIN places p ON p.agency = g.id AND p.appeal = ?2
       JOIN agency_changes c ON c.agency = p.holder WHERE g.prefix = ?1`,
    )
    .bind(prefix, id);
}

/** `null` where nobody has any of the numbers. */
function numbersIn(found: readonly D1Result[]): string | null {
  const rows = found.map(({ results }) => Object.values(results[0] ?? {}));
  return rows.some(({ length }) => length > 0) ? JSON.stringify(rows) : null;
}

/**
 * The version of the appeal of a number, that of the body that answers it now: three rows, more where its place is wanted too. `null`
 * if nobody has the number.
 */
export async function readNumberVersion(
  db: D1Database,
  key: NumberKey,
  wanted: boolean,
): Promise<{ version: string | null; place: Place | null }> {
  const [row, found] = await withRetry(() => {
    const version = selectNumberVersion(db, key);
    return db.batch(wanted ? [version, selectPlace(db, key)] : [version]);
  });
  return { version: row ? numbersIn([row]) : null, place: found ? readPlace(found, key) : null };
}

/** The version of several appeals by their numbers. */
export async function readNumbersVersion(db: D1Database, keys: readonly NumberKey[]): Promise<string | null> {
  if (keys.length === 0) return null;
  return numbersIn(await withRetry(() => db.batch(keys.map((key) => selectNumberVersion(db, key)))));
}

/**
 * The version of what an agency's history counts to: two rows. Acts do not change it, the count after midnight does, and settings do.
 * `null` if there is no such agency.
 */
export async function readStatsVersion(db: D1Database, agency: string): Promise<string | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT m.n, m.seeded, m.counted_on, c.quiet FROM stats_marks m LEFT JOIN agency_changes c ON c.agency = m.agency
         WHERE m.agency = ?1`,
      )
      .bind(agency)
      .first(),
  );
  return row && JSON.stringify(Object.values(row));
}

/** The version of the list of an agency's files: one row. An agency without files, or one there is not, has none of its own. */
export async function readFilesVersion(db: D1Database, agency: string): Promise<string> {
  const row = await withRetry(() =>
    db.prepare('SELECT files FROM agency_changes WHERE agency = ?1').bind(agency).first<{ files: number }>(),
  );
  return String(row?.files ?? 0);
}

/**
 * What is read over many agencies: the list of what is late, what is counted of all of them, the catalogue of their files, or the feed of a
 * region, `KZ-11`.
 */
export type ServiceWide = 'late' | 'counted' | 'files' | `KZ-${string}`;

/** The version of what is read over many agencies: one row, see `0032_versions.sql`. A region without agencies has none. */
export async function readServiceVersion(db: D1Database, what: ServiceWide): Promise<string> {
  const row = await withRetry(() =>
    db.prepare('SELECT n FROM service_changes WHERE what = ?1').bind(what).first<{ n: number }>(),
  );
  return String(row?.n);
}
