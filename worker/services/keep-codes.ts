/** Codes with which an admin lets somebody in who has no passkey. */
import type { EnrolmentCode } from '../../sdk/contract/types.ts';
import { err, ok } from '../domain/result.ts';
import type { Keeper } from '../domain/staffing.ts';
import { judgeCode, needsWitness } from '../domain/staffing.ts';
import { approveCode, deleteCode, removeOldPasskeys, saveEnrolmentCode } from '../store/enrolment-codes.ts';
import type { Member } from '../store/members.ts';
import { countWitnesses, findMember } from '../store/members.ts';
import { withRetry } from '../store/retry.ts';
import type { StaffAction } from '../store/staff-log.ts';
import { insertStaffLog, insertStaffLogIfChanged } from '../store/staff-log.ts';
import { createEnrolmentCode } from './enrolment-codes.ts';
import type { Kept } from './keep-staff.ts';

/** Makes a code for somebody, in the place of an earlier one. For an admin who has a passkey it waits for a second admin. */
export async function makeCode(
  db: D1Database,
  keeper: Keeper,
  id: string,
  removePasskeys: boolean,
  now: Date,
): Kept<EnrolmentCode> {
  const kept = await findMember(db, id, now.toISOString());
  if (!kept || kept.disabledAt !== null) return err({ code: 'not_found' });
  const judged = judgeCode(keeper, kept);
  if (!judged.ok) return judged;
  const waits = needsWitness(kept, await countWitnesses(db, kept.agency, [keeper.id, id]));
  return ok(await issueCode(db, kept, { madeBy: keeper.id, removesPasskeys: removePasskeys, waits }, now));
}

/** Stores a code that somebody may have. Nobody is asked whether they may. */
export async function issueCode(
  db: D1Database,
  { id, agency }: Pick<Member, 'id' | 'agency'>,
  order: { readonly madeBy: string | null; readonly removesPasskeys: boolean; readonly waits: boolean },
  now: Date,
): Promise<EnrolmentCode> {
  const { code, stored } = await createEnrolmentCode({ staff: id, ...order }, now);
  const { madeBy: staff, madeAt: at, expiresAt, waits } = stored;
  const data = { person: id, removesPasskeys: order.removesPasskeys, waits };
  await withRetry(() =>
    db.batch([
      saveEnrolmentCode(db, stored),
      ...removeOldPasskeys(db, id),
      insertStaffLog(db, { agency, at, staff, action: 'code_made', data }),
    ]),
  );
  return { code, expiresAt, waits };
}

/** Lets a code hold that somebody else has made. */
export function approve(db: D1Database, keeper: Keeper, id: string, now: Date): Kept {
  return decide(db, keeper, id, now, 'code_approved');
}

/** Takes a code back. */
export function withdraw(db: D1Database, keeper: Keeper, id: string, now: Date): Kept {
  return decide(db, keeper, id, now, 'code_withdrawn');
}

async function decide(
  db: D1Database,
  keeper: Keeper,
  id: string,
  now: Date,
  action: Extract<StaffAction, 'code_approved' | 'code_withdrawn'>,
): Kept {
  const at = now.toISOString();
  const kept = await findMember(db, id, at);
  if (!kept) return err({ code: 'not_found' });
  const judged = judgeCode(keeper, kept);
  if (!judged.ok) return judged;
  const approves = action === 'code_approved';
  const [decided] = await withRetry(() =>
    db.batch([
      approves ? approveCode(db, id, keeper.id, at) : deleteCode(db, id),
      insertStaffLogIfChanged(db, { agency: kept.agency, at, staff: keeper.id, action, data: { person: id } }),
      ...(approves ? removeOldPasskeys(db, id) : []),
    ]),
  );
  // Nobody approves what they have asked for themselves.
  if (!decided?.meta.changes) return err({ code: kept.code?.waits && approves ? 'own_access' : 'not_found' });
  const member = await findMember(db, id, at);
  return member ? ok(member) : err({ code: 'not_found' });
}
