import type { DeskCase } from '../../sdk/contract/types.ts';
import { markRead } from '../domain/assigning.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Staff } from '../store/staff.ts';
import type { ActRefusal } from './act-on-appeal.ts';
import { actOnAppeal } from './act-on-appeal.ts';
import { readCase } from './read-case.ts';

/** Somebody has read what the citizen wrote last. Where nothing is unread it changes nothing, whatever version they saw. */
export async function markAppealRead(
  db: D1Database,
  staff: Staff,
  number: string,
  input: { version: number },
  now: Date,
): Promise<Result<DeskCase, ActRefusal>> {
  const found = await readCase(db, staff, number, now);
  if (!found) return err({ code: 'not_found' });
  if (!found.unread) return ok(found);
  const result = await actOnAppeal(db, staff, number, input, markRead, now);
  if (!result.ok) return result;
  const changed = await readCase(db, staff, number, now);
  return changed ? ok(changed) : err({ code: 'not_found' });
}
