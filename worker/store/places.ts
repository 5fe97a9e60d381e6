/** Where the appeal of a number is answered: by the body whose number it is, or by one that it was passed on to (АППК art. 65). */
import type { DeskCase } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import type { AgencyRow } from './agency-rows.ts';
import { agencyOf } from './agency-rows.ts';
import type { NumberKey } from './appeals.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** A row of `appeals`. */
export interface AppealKey {
  readonly agency: string;
  readonly id: number;
}

/** The place of a number. */
export interface Place {
  /** Who answers it now. */
  readonly agency: Agency;
  /** Id of its row there; 0 if nobody has the number. */
  readonly id: number;
  /** Whose number it is. */
  readonly number: NumberKey & AppealKey;
  /** The row its citizen made: it has the code and the addresses for notices. */
  readonly first: AppealKey;
  /** 0: a whole appeal; else which part of one. */
  readonly part: number;
  /** Exact origins of the sites that may ask about it: of the body the citizen wrote to, of the number's, and of the one that answers. */
  readonly origins: readonly string[];
}

interface PlaceRow extends AgencyRow {
  held: number;
  first_agency: string;
  first_appeal: number;
  part: number;
  first_origins: string;
}

/** Statement that finds the place of a number; for batches that need it together with something else. */
export function selectPlace(db: D1Database, { prefix, id }: NumberKey): D1PreparedStatement {
  return db
    .prepare(
      `SELECT n.*, 0 AS held, n.id AS first_agency, ?2 AS first_appeal, 0 AS part, '[]' AS first_origins
       FROM agencies n WHERE n.prefix = ?1
       UNION ALL
       SELECT g.*, p.held, p.first_agency, p.first_appeal, p.part, f.origins
       FROM agencies n JOIN places p ON p.agency = n.id AND p.appeal = ?2
       JOIN agencies g ON g.id = p.holder JOIN agencies f ON f.id = p.first_agency WHERE n.prefix = ?1`,
    )
    .bind(prefix, id);
}

/**
 * The place of a number. Where no agency has this prefix, `null`; where the agency has no such number, a place with nothing in it, so
 * that the same is asked of the database whatever is wrong.
 */
export function readPlace(result: D1Result | undefined, { prefix, id }: NumberKey): Place | null {
  const [own, found = own] = (result?.results ?? []) as PlaceRow[];
  if (!own || !found) return null;
  const agency = agencyOf(found);
  const origins = [own.origins, found.origins, found.first_origins].flatMap((list): string[] => JSON.parse(list));
  return {
    agency,
    id: found.held,
    number: { prefix, agency: own.id, id },
    first: { agency: found.first_agency, id: found.first_appeal },
    part: found.part,
    origins: [...new Set(origins)],
  };
}

export async function findPlace(db: D1Database, key: NumberKey): Promise<Place | null> {
  return readPlace(await withRetry(() => selectPlace(db, key).all()), key);
}

/** Where a number is now; for batches that must know whether it has been passed on since its place was read. */
export function selectHolder(db: D1Database, { agency, id }: AppealKey): D1PreparedStatement {
  return db.prepare('SELECT holder, held FROM places WHERE agency = ?1 AND appeal = ?2').bind(agency, id);
}

/** Whether a number has been passed on since its place was read. */
export function hasMoved(result: D1Result | undefined, { agency, id }: Place): boolean {
  const row = result?.results[0] as { holder: string; held: number } | undefined;
  return row !== undefined && (row.holder !== agency.id || row.held !== id);
}

/** A row of a citizen's appeal. */
export interface Copy {
  readonly id: number;
  readonly appeal: Appeal;
}

/** Every other row that the citizen's appeal of this row has become: of bodies that passed it on or got it, and of parts. */
export function selectOtherCopies(db: D1Database, { agency, id }: AppealKey): D1PreparedStatement {
  return db
    .prepare(
      `WITH first AS (
         SELECT COALESCE(o.first_agency, r.agency) AS agency, COALESCE(o.first_appeal, r.id) AS id
         FROM (SELECT ?1 AS agency, ?2 AS id) r LEFT JOIN handovers o ON o.agency = r.agency AND o.appeal = r.id),
       keys AS (
         SELECT agency, id FROM first
         UNION SELECT h.agency, h.appeal FROM first f JOIN handovers h ON h.first_agency = f.agency AND h.first_appeal = f.id)
       SELECT a.*, g.prefix AS body_prefix FROM keys k JOIN appeals a ON a.agency = k.agency AND a.id = k.id
       JOIN agencies g ON g.id = a.agency WHERE NOT (a.agency = ?1 AND a.id = ?2) ORDER BY a.agency, a.id`,
    )
    .bind(agency, id);
}

export function readOtherCopies(result: D1Result | undefined): Copy[] {
  const rows = (result?.results ?? []) as (AppealRow & { body_prefix: string })[];
  return rows.map((row) => ({ id: row.id, appeal: appealOf(row, row.body_prefix) }));
}

/** The body that a row of an agency was passed on to, and that answers it now. */
export function selectHeldBy(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT h.agency, g.names FROM (SELECT ?1 AS agency, ?2 AS id) r
       LEFT JOIN handovers o ON o.agency = r.agency AND o.appeal = r.id
       JOIN handovers h ON h.first_agency = COALESCE(o.first_agency, r.agency)
         AND h.first_appeal = COALESCE(o.first_appeal, r.id) AND h.part = COALESCE(o.part, 0) AND h.held = 1
       JOIN agencies g ON g.id = h.agency WHERE NOT (h.agency = r.agency AND h.appeal = r.id)`,
    )
    .bind(agency, id);
}

export function readHeldBy(result: D1Result | undefined): DeskCase['heldBy'] {
  const row = result?.results[0] as { agency: string; names: string } | undefined;
  return row ? { agency: row.agency, names: JSON.parse(row.names) } : null;
}

/**
 * Whether an origin is a site of a body whose citizens this agency answers: their pages follow the appeal to its new place. Walks from
 * one such body to the next, however many appeals came from each.
 */
export async function answersFor(db: D1Database, agency: string, origin: string): Promise<boolean> {
  const row = await withRetry(() =>
    db
      .prepare(
        `WITH RECURSIVE bodies (id) AS (
           SELECT MIN(first_agency) FROM handovers WHERE agency = ?1
           UNION ALL
           SELECT (SELECT MIN(first_agency) FROM handovers WHERE agency = ?1 AND first_agency > b.id)
           FROM bodies b WHERE b.id IS NOT NULL)
         SELECT 1 FROM bodies b JOIN agencies f ON f.id = b.id JOIN json_each(f.origins) o ON o.value = ?2 LIMIT 1`,
      )
      .bind(agency, origin)
      .first(),
  );
  return row !== null;
}
