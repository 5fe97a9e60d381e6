import { catchUp, isUnanswering, release } from '../domain/acts/merging.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from '../store/agencies.ts';
import { findAgency } from '../store/agencies.ts';
import { readAppeal, saveAct, selectAppeal } from '../store/appeals.ts';
import type { Behind, Duplicate } from '../store/duplicates.ts';
import { clearBehind, readBehind, readDuplicates, selectDuplicates } from '../store/duplicates.ts';
import { withRetry } from '../store/retry.ts';
import { recordPair } from './record-pair.ts';

/** A duplicate catches up in three steps at most: the answer, the measures, "done". More tells of somebody acting at the same time. */
const STEPS = 6;

/** How many notes one run of the maintenance works off. */
const NOTES = 50;

/**
 * Gives every duplicate of an appeal what the appeal was answered, each by an act of its own with its own notices; or sets it apart,
 * if the appeal has ended without an answer. It compares what stands, so it may break off at any point and be run again:
 * `repairDuplicates` does.
 */
export async function answerDuplicates(db: D1Database, agency: Agency, behind: Behind, now: Date): Promise<void> {
  const main = readAppeal(await withRetry(() => selectAppeal(db, agency.id, behind.main).all()), agency.prefix);
  if (!main) return;
  const found = await withRetry(() => selectDuplicates(db, agency.id, main.number).all());
  let all = true;
  for (const duplicate of readDuplicates(found, agency.prefix)) {
    const done = isUnanswering(main)
      ? await letGo(db, agency, duplicate.id, behind, now)
      : await bringUp(db, agency, duplicate, main, behind.staff, now);
    all = done && all;
  }
  if (all) await clearBehind(db, behind);
}

/** Both are read anew: each duplicate that goes is an act on the other one too. @returns `false` if others acted on them too often. */
async function letGo(db: D1Database, agency: Agency, duplicate: number, behind: Behind, now: Date): Promise<boolean> {
  const { main, staff } = behind;
  for (let attempt = 1; attempt <= STEPS; attempt++) {
    const rows = await withRetry(() => db.batch([duplicate, main].map((id) => selectAppeal(db, agency.id, id))));
    const [one, other] = rows.map((row) => readAppeal(row, agency.prefix));
    const pair = one && other && release(one, other, { now });
    if (!pair || (await recordPair(db, { agency: agency.id, duplicate, main, staff, now }, pair))) return true;
  }
  return false;
}

/** @returns `false` if others acted on it too often. */
async function bringUp(
  db: D1Database,
  agency: Agency,
  { id, appeal }: Duplicate,
  main: Appeal,
  staff: string | null,
  now: Date,
): Promise<boolean> {
  let current: Appeal | null = appeal;
  for (let step = 1; step <= STEPS && current; step++) {
    const decision = catchUp(current, main, { now });
    if (!decision?.ok) return true;
    const { appeal: next, event } = decision.value;
    const { version: seq, status } = next;
    const recorded = { ...event, seq, at: now.toISOString(), status, actor: 'agency' as const, staff };
    const saved = await saveAct(db, next, id, recorded);
    const again = async () => readAppeal(await withRetry(() => selectAppeal(db, agency.id, id).all()), agency.prefix);
    current = saved ? next : await again();
  }
  return false;
}

/** Finishes what a run that broke off has left, see `maintenance.ts`. */
export async function repairDuplicates(db: D1Database, now: Date): Promise<void> {
  for (const behind of await readBehind(db, NOTES)) {
    const agency = await findAgency(db, behind.agency);
    if (agency) await answerDuplicates(db, agency, behind, now);
  }
}
