import type { NamedBody } from '../domain/bodies.ts';
import { withRetry } from './retry.ts';

interface BodyRow {
  id: string;
  names: string;
  region: string | null;
}

const bodyOf = ({ names, ...row }: BodyRow): NamedBody => ({ ...row, names: JSON.parse(names) });

/** Every agency of the service that takes appeals, by its names. There are hundreds of them, not thousands. */
export async function readBodies(db: D1Database): Promise<NamedBody[]> {
  const { results } = await withRetry(() =>
    db.prepare('SELECT id, names, region FROM agencies WHERE disabled_at IS NULL ORDER BY id').all<BodyRow>(),
  );
  return results.map(bodyOf);
}

export interface BodyPage {
  readonly items: readonly NamedBody[];
  /** The id of the body with which the next page begins. */
  readonly next: string | null;
}

/** Most bodies of one page. */
export const BODIES_SHOWN = 100;

/**
 * A page of the bodies that take appeals, those of the whole country first and then by region; or of one region. Two ranges of the index of
 * regions are read, and of each no more than a page.
 * @param from the first of the page, as `next` names it.
 */
export async function bodyPage(db: D1Database, region: string | null, from = ''): Promise<BodyPage> {
  const limit = BODIES_SHOWN + 1;
  const rest = db
    .prepare(
      `SELECT id, names, region FROM agencies INDEXED BY agencies_region
       WHERE disabled_at IS NULL AND region IS COALESCE(?1, (SELECT region FROM agencies WHERE id = ?2)) AND id >= ?2
       ORDER BY id LIMIT ?3`,
    )
    .bind(region, from, limit);
  const further = db
    .prepare(
      `SELECT id, names, region FROM agencies INDEXED BY agencies_region
       WHERE disabled_at IS NULL AND region > COALESCE((SELECT region FROM agencies WHERE id = ?1), '')
       ORDER BY region, id LIMIT ?2`,
    )
    .bind(from, limit);
  const found = await withRetry(() => db.batch<BodyRow>(region === null ? [rest, further] : [rest]));
  const rows = found.flatMap(({ results }) => results);
  return {
    items: rows.slice(0, BODIES_SHOWN).map(bodyOf),
    next: rows[BODIES_SHOWN]?.id ?? null,
  };
}
