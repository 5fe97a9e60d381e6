import type { Presence } from '../../sdk/contract/types.ts';
import { findCaseId } from '../store/appeals.ts';
import { enterCase, leaveCase } from '../store/presence.ts';
import type { Staff } from '../store/staff.ts';

/** How long somebody counts as present without a word. A desk says one every 30 seconds, so that one may get lost. */
const PRESENT_MS = 60_000;

type Visitor = Pick<Staff, 'id' | 'agency'>;

/** Somebody has a case open: who else has? `null` if the agency has no such appeal. */
export async function bePresent(
  db: D1Database,
  { id: staff, agency }: Visitor,
  number: string,
  editing: boolean,
  now: Date,
): Promise<Presence | null> {
  const id = await findCaseId(db, agency, number);
  if (id === null) return null;
  const until = new Date(now.getTime() + PRESENT_MS).toISOString();
  return enterCase(db, { agency: agency.id, id, staff }, { editing, now: now.toISOString(), until });
}

/** Leaving twice, or without having been there, is leaving. `false`: the number cannot be one of the agency's. */
export async function leave(db: D1Database, { id: staff, agency }: Visitor, number: string): Promise<boolean> {
  const id = await findCaseId(db, agency, number);
  if (id === null) return false;
  await leaveCase(db, { agency: agency.id, id, staff });
  return true;
}
