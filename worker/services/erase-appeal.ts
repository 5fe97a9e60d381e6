import type { Erasure } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import { localDateTime } from '../domain/clock.ts';
import { erase, erasesAll } from '../domain/erasure.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Agency } from '../store/agencies.ts';
import { findAgency } from '../store/agencies.ts';
import { findCaseId, readAppeal, saveAct, selectAppeal } from '../store/appeals.ts';
import { erasing, readOutlived } from '../store/erasure.ts';
import { withRetry } from '../store/retry.ts';
import { insertStaffLog } from '../store/staff-log.ts';
import type { ActRefusal } from './act-on-appeal.ts';

/** Who erases which appeal. */
export interface ErasureOrder {
  readonly agency: Agency;
  /** Member of the staff; `null`: the service itself, when the time is over. */
  readonly staff: string | null;
  readonly number: string;
}

/**
 * Erases the words of an appeal, in one batch with the event that says so. The code opens nothing from then on, and nothing says
 * whether it ever did. Bytes of photos go with the collector.
 */
export async function eraseAppeal(
  db: D1Database,
  { agency, staff, number }: ErasureOrder,
  input: Erasure,
  now: Date,
): Promise<Result<Appeal, ActRefusal>> {
  const id = await findCaseId(db, agency, number);
  if (id === null) return err({ code: 'not_found' });
  const appeal = readAppeal(await withRetry(() => selectAppeal(db, agency.id, id).all()), agency.prefix);
  if (!appeal) return err({ code: 'not_found' });
  if (appeal.version !== input.version) return err({ code: 'version_conflict' });
  const decision = erase(appeal, input);
  if (!decision.ok) return decision;
  const { appeal: changed, event } = decision.value;
  const at = now.toISOString();
  const { version: seq, status } = changed;
  const recorded = { ...event, seq, at, status, actor: 'agency' as const, staff };
  const saved = await saveAct(db, changed, id, recorded, [
    ...erasing(db, agency.id, id, { on: localDateTime(now).date, all: erasesAll(appeal, input.ground) }),
    insertStaffLog(db, { agency: agency.id, at, staff, action: 'erased', data: { number, ground: input.ground } }),
  ]);
  return saved ? ok(changed) : err({ code: 'version_conflict' });
}

/** Appeals one run erases: few enough to be done within the minute. */
const PER_RUN = 20;

/** Erases what has outlived the time its agency keeps it. Broken off and repeated, it goes on where it was. @returns how many. */
export async function eraseOutlived(db: D1Database, now: Date): Promise<number> {
  const outlived = await readOutlived(db, localDateTime(now).date, PER_RUN);
  let erased = 0;
  for (const { agency: agencyId, number, version } of outlived) {
    const agency = await findAgency(db, agencyId);
    const input = { ground: 'retention', reason: 'keepYears', version } as const;
    if (agency && (await eraseAppeal(db, { agency, staff: null, number }, input, now)).ok) erased += 1;
  }
  return erased;
}
