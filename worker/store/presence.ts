/** Who has which case open at this moment. */
import type { Presence } from '../../sdk/contract/types.ts';
import { withRetry } from './retry.ts';

/** Somebody at a case. */
export interface Visit {
  readonly agency: string;
  /** Id of the appeal. */
  readonly id: number;
  readonly staff: string;
}

/**
 * Says that somebody is at a case until then, forgets whoever has gone, and tells who else is there, in one round trip. `null` if the
 * agency has no such appeal.
 */
export async function enterCase(
  db: D1Database,
  { agency, id, staff }: Visit,
  { editing, now, until }: { readonly editing: boolean; readonly now: string; readonly until: string },
): Promise<Presence | null> {
  const [, , here, others] = await withRetry(() =>
    db.batch([
      db.prepare('DELETE FROM desk_presence WHERE agency = ?1 AND until <= ?2').bind(agency, now),
      db
        .prepare(
          `INSERT INTO desk_presence (agency, appeal, staff, until, editing)
           SELECT agency, id, ?3, ?4, ?5 FROM appeals WHERE agency = ?1 AND id = ?2
           ON CONFLICT (agency, appeal, staff) DO UPDATE SET until = excluded.until, editing = excluded.editing`,
        )
        .bind(agency, id, staff, until, editing ? 1 : 0),
      db
        .prepare('SELECT 1 FROM desk_presence WHERE agency = ?1 AND appeal = ?2 AND staff = ?3')
        .bind(agency, id, staff),
      db
        .prepare(
          `SELECT p.staff AS id, COALESCE(s.name, t.name, '') AS name, p.editing FROM desk_presence p
           LEFT JOIN staff s ON s.id = p.staff LEFT JOIN staff_tokens t ON t.id = p.staff
           WHERE p.agency = ?1 AND p.appeal = ?2 AND p.staff <> ?3 ORDER BY p.staff`,
        )
        .bind(agency, id, staff),
    ]),
  );
  if (!here?.results.length) return null;
  const rows = (others?.results ?? []) as { id: string; name: string; editing: number }[];
  return { others: rows.map((row) => ({ ...row, editing: row.editing === 1 })) };
}

export async function leaveCase(db: D1Database, { agency, id, staff }: Visit): Promise<void> {
  await withRetry(() =>
    db
      .prepare('DELETE FROM desk_presence WHERE agency = ?1 AND appeal = ?2 AND staff = ?3')
      .bind(agency, id, staff)
      .run(),
  );
}
