/** Pure: who looks after whom at the desk. */
import type { Role } from '../../sdk/contract/desk-vocabulary.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** Why something about a member of the staff is refused. */
export interface StaffingRefusal {
  readonly code: 'not_found' | 'forbidden' | 'own_access' | 'last_admin' | 'roles_wrong' | 'official_unknown';
}

/** An admin: of an agency, or of the service itself (`null`). */
export interface Keeper {
  readonly id: string;
  readonly agency: string | null;
}

/** Somebody to look after. */
export interface Kept extends Keeper {
  readonly roles: readonly Role[];
  readonly passkeys: number;
}

const refuse = (code: StaffingRefusal['code']) => err<StaffingRefusal>({ code });

/** Whether an admin may know of somebody: of the own people; and, for the service, of every agency's admins. */
export function isInSight(keeper: Keeper, kept: Kept): boolean {
  return kept.agency === keeper.agency || (keeper.agency === null && kept.roles.includes('admin'));
}

/** Whether these roles fit somebody of this agency. Without an agency there is nothing but the service to look after. */
export function judgeRoles(agency: string | null, roles: readonly Role[]): Result<null, StaffingRefusal> {
  const fit = agency === null ? roles.length === 1 && roles[0] === 'admin' : roles.length > 0;
  return fit ? ok(null) : refuse('roles_wrong');
}

/** Whether an admin may make somebody of this agency. The service makes an agency's first admin, and nobody else of it. */
export function judgeAddition(
  keeper: Keeper,
  agency: string | null,
  roles: readonly Role[],
  hasAdmin: boolean,
): Result<null, StaffingRefusal> {
  const first = keeper.agency === null && agency !== null && roles.includes('admin') && !hasAdmin;
  if (agency !== keeper.agency && !first) return refuse('forbidden');
  return judgeRoles(agency, roles);
}

/** Whether an admin may change somebody. Nobody takes the admin's role from themselves: another admin has to. */
export function judgeChange(keeper: Keeper, kept: Kept, roles: readonly Role[]): Result<null, StaffingRefusal> {
  if (!isInSight(keeper, kept)) return refuse('not_found');
  if (kept.agency !== keeper.agency) return refuse('forbidden');
  if (kept.id === keeper.id && !roles.includes('admin')) return refuse('own_access');
  return judgeRoles(kept.agency, roles);
}

/** Whether an admin may disable somebody, or let them in again. */
export function judgeState(keeper: Keeper, kept: Kept): Result<null, StaffingRefusal> {
  if (!isInSight(keeper, kept)) return refuse('not_found');
  if (kept.agency !== keeper.agency) return refuse('forbidden');
  return kept.id === keeper.id ? refuse('own_access') : ok(null);
}

/** Whether an admin may make a code for somebody, or decide about one. For themselves they add a passkey with the one they have. */
export function judgeCode(keeper: Keeper, kept: Kept): Result<null, StaffingRefusal> {
  if (!isInSight(keeper, kept)) return refuse('not_found');
  return kept.id === keeper.id ? refuse('own_access') : ok(null);
}

/** What became of an address that mail goes to; `undefined` if nothing did. The log says this and never the address. */
export function addressChange(before: string | null, after: string | null): 'set' | 'changed' | 'removed' | undefined {
  if (before === after) return undefined;
  if (before === null) return 'set';
  return after === null ? 'removed' : 'changed';
}

/** Whether a code has to wait for a second admin: it could take over the desk of an admin who has a passkey (ASVS 6.4.4). */
export function needsWitness(kept: Kept, witnesses: number): boolean {
  return kept.roles.includes('admin') && kept.passkeys > 0 && witnesses > 0;
}
