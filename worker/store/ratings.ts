/** What ratings are made of: what is kept of every agency by quarter, and what agencies keep open for people. */
import type { Openness, RatingKind } from '../../sdk/contract/rating-vocabulary.ts';
import { RATING_KINDS } from '../../sdk/contract/rating-vocabulary.ts';
import type { Official, OpennessChange, OpennessList } from '../../sdk/contract/types.ts';
import type { KeptQuarter, Rated } from '../domain/rating/rows.ts';
import type { OfficialRow } from './agency-rows.ts';
import { officialOf } from './agency-rows.ts';
import { withRetry } from './retry.ts';
import { insertStaffLogIfChanged } from './staff-log.ts';

export interface RatedScope {
  readonly region: string | null;
  /** First and last quarter. */
  readonly from: string;
  readonly to: string;
  readonly kind: RatingKind;
}

interface AgencyRow {
  id: string;
  names: string;
  region: string | null;
  countedOn: string;
}

/** Every agency of a region, or of the service, in one round trip. No appeal is read. */
export async function readRated(db: D1Database, scope: RatedScope): Promise<Rated[]> {
  const { region, from, to, kind } = scope;
  const [agencies, kept, open] = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `SELECT a.id, a.names, a.region, m.counted_on AS countedOn FROM agencies a JOIN stats_marks m ON m.agency = a.id
           WHERE ?1 IS NULL OR a.region = ?1 ORDER BY a.id`,
        )
        .bind(region),
      db
        .prepare(
          `SELECT q.agency, q.kept FROM agencies a
           CROSS JOIN rated_quarters q ON q.agency = a.id AND q.rated = ?4 AND q.quarter BETWEEN ?2 AND ?3
           WHERE ?1 IS NULL OR a.region = ?1`,
        )
        .bind(region, from, to, kind),
      db.prepare('SELECT agency, fact, evidence, since FROM agency_openness ORDER BY agency, fact'),
    ]),
  );
  const quarters = groupOf<{ agency: string; kept: string }>(kept);
  const facts = groupOf<{ agency: string; fact: Openness; evidence: string; since: string }>(open);
  return ((agencies?.results ?? []) as AgencyRow[]).map(({ id, names, ...row }) => ({
    ...row,
    id,
    names: JSON.parse(names),
    openness: (facts.get(id) ?? []).map(({ fact, evidence, since }) => ({ of: fact, evidence, since })),
    quarters: (quarters.get(id) ?? []).map((row) => JSON.parse(row.kept) as KeptQuarter),
  }));
}

/** Who they are, in the order asked for. */
export async function readRatedOfficials(
  db: D1Database,
  asked: readonly { readonly agency: string; readonly official: string }[],
): Promise<Official[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT o.id, o.name, o.position FROM json_each(?1) k
         CROSS JOIN officials o ON o.agency = k.value ->> 'agency' AND o.id = k.value ->> 'official' ORDER BY k.key`,
      )
      .bind(JSON.stringify(asked))
      .all<OfficialRow>(),
  );
  return results.map(officialOf);
}

function groupOf<Row extends { agency: string }>(result: D1Result | undefined): Map<string, Row[]> {
  return Map.groupBy((result?.results ?? []) as Row[], ({ agency }) => agency);
}

/** Statements that keep what each quarter of an agency gives; a quarter that gives what it gave is not written again. */
export function keepRated(
  db: D1Database,
  agency: string,
  quarters: ReadonlyMap<string, Readonly<Record<RatingKind, KeptQuarter>>>,
): D1PreparedStatement[] {
  const rows = [...quarters].flatMap(([quarter, kept]) =>
    RATING_KINDS.map((kind) => ({ kind, quarter, kept: kept[kind] })),
  );
  return rows.map(({ kind, quarter, kept }) =>
    db
      .prepare(
        `INSERT INTO rated_quarters (agency, rated, quarter, kept) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (agency, rated, quarter) DO UPDATE SET kept = excluded.kept WHERE kept <> excluded.kept`,
      )
      .bind(agency, kind, quarter, JSON.stringify(kept)),
  );
}

/** What an agency keeps open, and who said so when. @returns `null` if there is no such agency. */
export async function readOpenness(db: D1Database, agency: string): Promise<OpennessList | null> {
  const [known, facts, log] = await withRetry(() =>
    db.batch([
      db.prepare('SELECT names FROM agencies WHERE id = ?1').bind(agency),
      db
        .prepare('SELECT fact AS "of", evidence, since FROM agency_openness WHERE agency = ?1 ORDER BY fact')
        .bind(agency),
      db
        .prepare(
          `SELECT l.at, s.name AS "by", l.data FROM staff_log l LEFT JOIN staff s ON s.id = l.staff
           WHERE l.agency = ?1 AND l.action = 'openness_changed' ORDER BY l.n DESC LIMIT 100`,
        )
        .bind(agency),
    ]),
  );
  const [row] = (known?.results ?? []) as { names: string }[];
  if (!row) return null;
  const entries = (log?.results ?? []) as { at: string; by: string | null; data: string }[];
  return {
    agencyNames: JSON.parse(row.names),
    items: (facts?.results ?? []) as OpennessList['items'],
    history: entries.map(({ data, ...entry }) => ({ ...entry, change: JSON.parse(data) })),
  };
}

/** Writes down what was seen at an agency, with an entry in the staff's log. Doing it twice is doing it once. */
export async function saveOpenness(
  db: D1Database,
  agency: string,
  change: OpennessChange,
  { staff, at }: { readonly staff: string; readonly at: string },
): Promise<void> {
  const changed = change.open
    ? db
        .prepare(
          `INSERT INTO agency_openness (agency, fact, evidence, since) SELECT id, ?2, ?3, ?4 FROM agencies WHERE id = ?1
           ON CONFLICT (agency, fact) DO UPDATE SET evidence = excluded.evidence, since = excluded.since
           WHERE (evidence, since) <> (excluded.evidence, excluded.since)`,
        )
        .bind(agency, change.of, change.evidence, change.since)
    : db.prepare('DELETE FROM agency_openness WHERE agency = ?1 AND fact = ?2').bind(agency, change.of);
  const entry = insertStaffLogIfChanged(db, { agency, at, staff, action: 'openness_changed', data: change });
  await withRetry(() => db.batch([changed, entry]));
}
