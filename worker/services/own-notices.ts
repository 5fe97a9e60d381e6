/** What people at the desk say about mail to themselves. */
import type { OwnNotices, OwnNoticesChange } from '../../sdk/contract/types.ts';
import { addressChange } from '../domain/staffing.ts';
import { readOwnNotices, updateOwnNotices } from '../store/own-notices.ts';
import { withRetry } from '../store/retry.ts';
import type { Person } from '../store/staff.ts';
import { insertStaffLogIfChanged } from '../store/staff-log.ts';

/** What somebody has said; `null` if nobody knows them any more. */
export function ownNotices(db: D1Database, { id }: Pick<Person, 'id'>): Promise<OwnNotices | null> {
  return readOwnNotices(db, id);
}

/**
 * Sets what is said and leaves the rest. Where mail goes is logged, because it decides who reads what the desk writes; the address itself is not.
 * @returns what stands now; `null`: there would be mail, and no address for it.
 */
export async function saveOwnNotices(
  db: D1Database,
  { id, agency }: Pick<Person, 'id' | 'agency'>,
  change: OwnNoticesChange,
  now: Date,
): Promise<OwnNotices | null> {
  const before = (await readOwnNotices(db, id))?.email ?? null;
  const email = addressChange(before, change.email === undefined ? before : change.email);
  const entry = { agency: agency?.id ?? null, at: now.toISOString(), staff: id, action: 'staff_changed' } as const;
  const [saved] = await withRetry(() =>
    db.batch([
      updateOwnNotices(db, id, change),
      ...(email ? [insertStaffLogIfChanged(db, { ...entry, data: { person: id, email } })] : []),
    ]),
  );
  return saved?.meta.changes ? readOwnNotices(db, id) : null;
}
