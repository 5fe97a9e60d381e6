/** Filters of the queue that a person comes back to. */
import { SAVED_VIEWS_MAX } from '../../sdk/contract/desk-vocabulary.ts';
import type { SavedView, SavedViews } from '../../sdk/contract/types.ts';
import { withRetry } from './retry.ts';

export async function readViews(db: D1Database, staff: string): Promise<SavedViews> {
  const { results } = await withRetry(() => selectViews(db, staff).all());
  return viewsOf(results);
}

/** Adds a view or replaces the one with its id. Beyond the most that one person keeps nothing is added. */
export async function saveView(db: D1Database, staff: string, view: SavedView): Promise<SavedViews> {
  const { id, name, query, position } = view;
  const [, all] = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `INSERT INTO saved_views (staff, id, name, query, position)
           SELECT ?1, ?2, ?3, ?4, ?5
           WHERE (SELECT COUNT(*) FROM saved_views WHERE staff = ?1 AND id <> ?2) < ?6
           ON CONFLICT (staff, id) DO UPDATE SET name = excluded.name, query = excluded.query,
             position = excluded.position`,
        )
        .bind(staff, id, name, JSON.stringify(query), position, SAVED_VIEWS_MAX),
      selectViews(db, staff),
    ]),
  );
  return viewsOf(all?.results ?? []);
}

export async function deleteView(db: D1Database, staff: string, id: string): Promise<SavedViews> {
  const [, all] = await withRetry(() =>
    db.batch([
      db.prepare('DELETE FROM saved_views WHERE staff = ?1 AND id = ?2').bind(staff, id),
      selectViews(db, staff),
    ]),
  );
  return viewsOf(all?.results ?? []);
}

function selectViews(db: D1Database, staff: string): D1PreparedStatement {
  return db
    .prepare('SELECT id, name, query, position FROM saved_views WHERE staff = ?1 ORDER BY position, name, id')
    .bind(staff);
}

function viewsOf(rows: unknown[]): SavedViews {
  return {
    items: (rows as (Omit<SavedView, 'query'> & { query: string })[]).map(({ query, ...view }) => ({
      ...view,
      query: JSON.parse(query),
    })),
  };
}
