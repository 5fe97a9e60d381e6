/** What people at the desk have said about mail to themselves. */
import type { OwnNotices, OwnNoticesChange } from '../../sdk/contract/types.ts';
import { withRetry } from './retry.ts';

export async function readOwnNotices(db: D1Database, staff: string): Promise<OwnNotices | null> {
  return withRetry(() =>
    db.prepare('SELECT digest, email, lang FROM staff WHERE id = ?1').bind(staff).first<OwnNotices>(),
  );
}

/** Sets what is said and leaves the rest. Changes nothing if there would be mail, and no address for it. */
export function updateOwnNotices(
  db: D1Database,
  staff: string,
  { digest, email, lang }: OwnNoticesChange,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE staff SET digest = ?2, email = CASE WHEN ?3 THEN ?4 ELSE email END, lang = COALESCE(?5, lang)
       WHERE id = ?1 AND (?2 = 'none' OR CASE WHEN ?3 THEN ?4 ELSE email END IS NOT NULL)`,
    )
    .bind(staff, digest, email === undefined ? 0 : 1, email ?? null, lang ?? null);
}
