import type { Role } from '../../sdk/contract/desk-vocabulary.ts';
import type { EnrolmentCode } from '../../sdk/contract/types.ts';
import { findMemberByName, insertMember } from '../store/members.ts';
import { withRetry } from '../store/retry.ts';
import { insertStaffLog } from '../store/staff-log.ts';
import { issueCode } from './keep-codes.ts';

/** Who is to come in. */
export interface Newcomer {
  /** `null`: to look after the service itself. */
  readonly agency: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
}

/**
 * A code for somebody, made by who holds the machine and not by an admin: the first admin has nobody to ask. Makes the person if
 * there is none of this name.
 */
export async function codeFromMachine(
  db: D1Database,
  { agency, name, roles }: Newcomer,
  now: Date,
): Promise<EnrolmentCode & { readonly enrolled: boolean }> {
  const known = await findMemberByName(db, agency, name);
  const [id, at] = [known?.id ?? crypto.randomUUID(), now.toISOString()];
  if (!known) {
    const draft = { id, agency, name, roles, official: null, email: null, lang: 'kk', createdAt: at } as const;
    const data = { person: id, roles };
    await withRetry(() =>
      db.batch([insertMember(db, draft), insertStaffLog(db, { agency, at, staff: null, action: 'staff_added', data })]),
    );
  }
  const code = await issueCode(db, { id, agency }, { madeBy: null, removesPasskeys: false, waits: false }, now);
  return { ...code, enrolled: known !== null && known.passkeys > 0 };
}
