/** Who answers what: an agency's territories and its rules. */
import type { LocalizedText, Official, RoutingRule, Territory } from '../../sdk/contract/types.ts';
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import type { RoutingTable } from '../domain/routing.ts';
import type { Agency } from './agencies.ts';
import { readAgency, readOfficials, selectAgency, selectOfficials } from './agencies.ts';
import { withRetry } from './retry.ts';

interface TerritoryRow {
  id: string;
  names: string;
  kato: string | null;
  bounds: string | null;
  aliases: string;
}

interface RuleRow {
  topic: Topic | null;
  territory: string | null;
  official: string | null;
  assignee: string | null;
  to_agency: string | null;
  note: string | null;
}

export function selectTerritories(db: D1Database, agency: string): D1PreparedStatement {
  return db
    .prepare('SELECT id, names, kato, bounds, aliases FROM territories WHERE agency = ?1 ORDER BY id')
    .bind(agency);
}

/** Ids of an agency's territories by their КАТО codes, from one code to before another. */
export async function findTerritoryIds(
  db: D1Database,
  agency: string,
  { from, before }: { readonly from: string; readonly before: string },
): Promise<string[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT id FROM territories INDEXED BY territories_kato
         WHERE agency = ?1 AND kato IS NOT NULL AND kato >= ?2 AND kato < ?3`,
      )
      .bind(agency, from, before)
      .all<{ id: string }>(),
  );
  return results.map(({ id }) => id);
}

/** What everybody may know of them: neither bounds nor the streets by which appeals are told apart. */
export type PublicTerritory = Pick<Territory, 'id' | 'names' | 'kato'>;

function selectPublicTerritories(db: D1Database, agency: string): D1PreparedStatement {
  return db.prepare('SELECT id, names, kato FROM territories WHERE agency = ?1 ORDER BY id').bind(agency);
}

function publicTerritoriesIn(result: D1Result | undefined): PublicTerritory[] {
  const rows = (result?.results ?? []) as Pick<TerritoryRow, 'id' | 'names' | 'kato'>[];
  return rows.map(({ names, ...row }) => ({ ...row, names: JSON.parse(names) }));
}

/** An agency's territories as everybody may know them. */
export async function findPublicTerritories(db: D1Database, agency: string): Promise<PublicTerritory[]> {
  return publicTerritoriesIn(await withRetry(() => selectPublicTerritories(db, agency).all()));
}

/** An agency with its officials and territories as everybody may know them, in one round trip. */
export async function findPublicAgency(
  db: D1Database,
  id: string,
): Promise<{ agency: Agency; officials: Official[]; territories: PublicTerritory[] } | null> {
  const [found, officials, territories] = await withRetry(() =>
    db.batch([selectAgency(db, id), selectOfficials(db, id), selectPublicTerritories(db, id)]),
  );
  const agency = readAgency(found);
  return (
    agency && {
      agency,
      officials: readOfficials(officials),
      territories: publicTerritoriesIn(territories),
    }
  );
}

export function readTerritories(result: D1Result | undefined): Territory[] {
  return ((result?.results ?? []) as TerritoryRow[]).map(({ id, names, kato, bounds, aliases }) => ({
    id,
    names: JSON.parse(names),
    kato,
    bounds: bounds === null ? null : JSON.parse(bounds),
    aliases: JSON.parse(aliases),
  }));
}

/** The rules as the admin wrote them. */
export function selectRules(db: D1Database, agency: string): D1PreparedStatement {
  return db
    .prepare(
      'SELECT topic, territory, official, assignee, to_agency, note FROM routing WHERE agency = ?1 ORDER BY position',
    )
    .bind(agency);
}

/** The rules as they hold today: nobody who has retired or may not enter is given anything. */
function selectRulesInForce(db: D1Database, agency: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT r.topic, r.territory, o.id AS official, s.id AS assignee, r.to_agency, r.note FROM routing r
       LEFT JOIN officials o ON o.agency = r.agency AND o.id = r.official AND o.retired = 0
       LEFT JOIN staff s ON s.id = r.assignee AND s.agency = r.agency AND s.disabled_at IS NULL
       WHERE r.agency = ?1 ORDER BY r.position`,
    )
    .bind(agency);
}

export function readRules(result: D1Result | undefined): RoutingRule[] {
  return ((result?.results ?? []) as RuleRow[]).map(({ to_agency, note, ...rule }) => ({
    ...rule,
    toAgency: to_agency,
    note: note === null ? null : JSON.parse(note),
  }));
}

/** Statements that read the routing of an agency; for batches that need it together with something else. */
export function selectRouting(db: D1Database, agency: string): [D1PreparedStatement, D1PreparedStatement] {
  return [selectTerritories(db, agency), selectRulesInForce(db, agency)];
}

export function readRouting(territories: D1Result | undefined, rules: D1Result | undefined): RoutingTable {
  return { territories: readTerritories(territories), rules: readRules(rules) };
}

/** An agency with everything it needs to take an appeal in. */
export interface ReceivingAgency {
  readonly agency: Agency;
  readonly routing: RoutingTable;
}

/** In one round trip. */
export async function findReceivingAgency(db: D1Database, id: string): Promise<ReceivingAgency | null> {
  const [found, ...routing] = await withRetry(() => db.batch([selectAgency(db, id), ...selectRouting(db, id)]));
  const agency = readAgency(found);
  return agency && { agency, routing: readRouting(...(routing as [D1Result, D1Result])) };
}

/** Another body of the service. */
export interface OtherAgency {
  readonly id: string;
  readonly names: LocalizedText;
}

export interface Responsibilities {
  readonly agency: Agency;
  readonly routing: RoutingTable;
  readonly officials: readonly Official[];
  /** Bodies that a rule of the agency names. */
  readonly others: readonly OtherAgency[];
}

/** The rules of an agency with the names of everybody in them, in one round trip. */
export async function findResponsibilities(db: D1Database, id: string): Promise<Responsibilities | null> {
  const named = db
    .prepare('SELECT id, names FROM agencies WHERE id IN (SELECT to_agency FROM routing WHERE agency = ?1)')
    .bind(id);
  const [found, officials, others, ...routing] = await withRetry(() =>
    db.batch([selectAgency(db, id), selectOfficials(db, id), named, ...selectRouting(db, id)]),
  );
  const agency = readAgency(found);
  return (
    agency && {
      agency,
      routing: readRouting(...(routing as [D1Result, D1Result])),
      officials: readOfficials(officials),
      others: readOthers(others),
    }
  );
}

export function readOthers(result: D1Result | undefined): OtherAgency[] {
  return ((result?.results ?? []) as { id: string; names: string }[]).map(({ id, names }) => ({
    id,
    names: JSON.parse(names),
  }));
}
