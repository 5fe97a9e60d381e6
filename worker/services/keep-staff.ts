/** What admins do for the people of the desk. Every change is logged in the batch that makes it. */
import type { StaffChange, StaffDraft, StaffList } from '../../sdk/contract/types.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Keeper, StaffingRefusal } from '../domain/staffing.ts';
import { addressChange, judgeAddition, judgeChange, judgeState } from '../domain/staffing.ts';
import { findAgencyWithOfficials, listAgencyNames } from '../store/agencies.ts';
import type { Member } from '../store/members.ts';
import * as members from '../store/members.ts';
import { withRetry } from '../store/retry.ts';
import { deleteSessions } from '../store/sessions.ts';
import { insertStaffLog, insertStaffLogIfChanged } from '../store/staff-log.ts';

export type Kept<T = Member> = Promise<Result<T, StaffingRefusal>>;

/** The people an admin looks after, with what may be chosen for them. */
export async function readStaff(db: D1Database, { agency }: Keeper, now: Date): Promise<StaffList> {
  const [items, own, agencies] = await Promise.all([
    members.listMembers(db, agency, now.toISOString()),
    agency === null ? null : findAgencyWithOfficials(db, agency),
    agency === null ? listAgencyNames(db) : [],
  ]);
  return {
    items: items.map((member) => ({ ...member, roles: [...member.roles] })),
    officials: own?.officials ?? [],
    agencies,
  };
}

/** Adds a person. They come in with a code, made apart. */
export async function addStaff(
  db: D1Database,
  keeper: Keeper,
  { agency = keeper.agency, ...draft }: StaffDraft,
  now: Date,
): Kept {
  const judged = judgeAddition(keeper, agency, draft.roles, await members.hasAdmin(db, agency));
  if (!judged.ok) return judged;
  if (!(await knowsOfficial(db, agency, draft.official))) return err({ code: 'official_unknown' });
  const [id, at] = [crypto.randomUUID(), now.toISOString()];
  const data = { person: id, roles: draft.roles };
  await withRetry(() =>
    db.batch([
      members.insertMember(db, { ...draft, id, agency, createdAt: at }),
      insertStaffLog(db, { agency, at, staff: keeper.id, action: 'staff_added', data }),
    ]),
  );
  return read(db, id, now);
}

/** Changes a person. What they may do changes with their very next request. */
export async function changeStaff(db: D1Database, keeper: Keeper, id: string, draft: StaffChange, now: Date): Kept {
  const kept = await members.findMember(db, id, now.toISOString());
  if (!kept) return err({ code: 'not_found' });
  const judged = judgeChange(keeper, kept, draft.roles);
  if (!judged.ok) return judged;
  if (!(await knowsOfficial(db, kept.agency, draft.official))) return err({ code: 'official_unknown' });
  const email = addressChange(kept.email, draft.email);
  const data = { person: id, from: kept.roles, to: draft.roles, ...(email && { email }) };
  const entry = {
    agency: kept.agency,
    at: now.toISOString(),
    staff: keeper.id,
    action: 'staff_changed',
    data,
  } as const;
  const [changed] = await withRetry(() =>
    db.batch([members.updateMember(db, id, draft), insertStaffLogIfChanged(db, entry)]),
  );
  return changed?.meta.changes ? read(db, id, now) : err({ code: 'last_admin' });
}

/** Shuts a person out, at once and with every session; or lets them in again. */
export async function setStaffState(db: D1Database, keeper: Keeper, id: string, disabled: boolean, now: Date): Kept {
  const at = now.toISOString();
  const kept = await members.findMember(db, id, at);
  if (!kept) return err({ code: 'not_found' });
  const judged = judgeState(keeper, kept);
  if (!judged.ok) return judged;
  if (disabled === (kept.disabledAt !== null)) return ok(kept);
  const action = disabled ? 'staff_disabled' : 'staff_enabled';
  const [changed] = await withRetry(() =>
    db.batch([
      disabled ? members.disableMember(db, id, at) : members.enableMember(db, id),
      insertStaffLogIfChanged(db, { agency: kept.agency, at, staff: keeper.id, action, data: { person: id } }),
      // Whoever is disabled has no session that works; taken away, none works again either.
      ...(disabled ? [deleteSessions(db, id)] : []),
    ]),
  );
  return changed?.meta.changes ? read(db, id, now) : err({ code: 'last_admin' });
}

async function read(db: D1Database, id: string, now: Date): Kept {
  const member = await members.findMember(db, id, now.toISOString());
  return member ? ok(member) : err({ code: 'not_found' });
}

async function knowsOfficial(db: D1Database, agency: string | null, official: string | null): Promise<boolean> {
  if (official === null) return true;
  const found = agency === null ? null : await findAgencyWithOfficials(db, agency);
  return found?.officials.some(({ id }) => id === official) ?? false;
}
