import type { Merge, Separation } from '../../sdk/contract/types.ts';
import type { Pair } from '../domain/acts/merging.ts';
import { merge, separate } from '../domain/acts/merging.ts';
import type { Refusal } from '../domain/acts.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { findCaseId, readAppeal, selectAppeal } from '../store/appeals.ts';
import { markBehind } from '../store/duplicates.ts';
import { withRetry } from '../store/retry.ts';
import type { ActingFor, ActRefusal } from './act-on-appeal.ts';
import { answerDuplicates } from './answer-duplicates.ts';
import { calendarOf } from './calendars.ts';
import { recordPair } from './record-pair.ts';

/** Puts an appeal under another of the agency, in one batch guarded by the versions of both. */
export async function mergeAppeals(
  db: D1Database,
  staff: ActingFor,
  number: string,
  { into, version, intoVersion }: Merge,
  now: Date,
): Promise<Result<null, ActRefusal>> {
  const both = await readBoth(db, staff, number, into);
  if (!both.ok) return both;
  const { duplicate, main } = both.value;
  if (duplicate.appeal.version !== version || main.appeal.version !== intoVersion) {
    return err({ code: 'version_conflict' });
  }
  const situation = situationOf(staff, now);
  return savePair(db, staff, both.value, merge(duplicate.appeal, main.appeal, situation), now);
}

/** Takes a merge back. The version of the other appeal is not the caller's to know: read here, it guards the batch all the same. */
export async function separateAppeals(
  db: D1Database,
  staff: ActingFor,
  number: string,
  input: Separation,
  now: Date,
): Promise<Result<null, ActRefusal>> {
  const id = await findCaseId(db, staff.agency, number);
  const found = id === null ? null : await readOne(db, staff, id);
  if (!found) return err({ code: 'not_found' });
  if (found.appeal.version !== input.version) return err({ code: 'version_conflict' });
  const both = await readBoth(db, staff, number, found.appeal.duplicateOf ?? number);
  if (!both.ok) return both;
  const { duplicate, main } = both.value;
  return savePair(db, staff, both.value, separate(duplicate.appeal, main.appeal, input, situationOf(staff, now)), now);
}

interface Row {
  readonly id: number;
  readonly appeal: Appeal;
}

function situationOf({ agency, id, kind }: ActingFor, now: Date) {
  return { now, calendar: calendarOf(agency), staff: { id, kind } };
}

async function readOne(db: D1Database, { agency }: ActingFor, id: number): Promise<Row | null> {
  const appeal = readAppeal(await withRetry(() => selectAppeal(db, agency.id, id).all()), agency.prefix);
  return appeal && { id, appeal };
}

async function readBoth(
  db: D1Database,
  { agency }: ActingFor,
  number: string,
  into: string,
): Promise<Result<{ duplicate: Row; main: Row }, ActRefusal>> {
  const ids = await Promise.all([number, into].map(async (one) => (await findCaseId(db, agency, one)) ?? -1));
  const [one, other] = await withRetry(() => db.batch(ids.map((id) => selectAppeal(db, agency.id, id))));
  const [duplicate, main] = [readAppeal(one, agency.prefix), readAppeal(other, agency.prefix)];
  const [duplicateId, mainId] = ids as [number, number];
  if (!duplicate) return err({ code: 'not_found' });
  if (!main) return err({ code: 'no_such_main' });
  return ok({ duplicate: { id: duplicateId, appeal: duplicate }, main: { id: mainId, appeal: main } });
}

async function savePair(
  db: D1Database,
  { id: staff, agency }: ActingFor,
  { duplicate, main }: { duplicate: Row; main: Row },
  decided: Result<Pair, Refusal>,
  now: Date,
): Promise<Result<null, ActRefusal>> {
  if (!decided.ok) return decided;
  const { version } = decided.value.main.appeal;
  const behind = { agency: agency.id, main: main.id, version, staff };
  const keys = { agency: agency.id, duplicate: duplicate.id, main: main.id, staff, now };
  if (!(await recordPair(db, keys, decided.value, [markBehind(db, behind)]))) return err({ code: 'version_conflict' });
  await answerDuplicates(db, agency, behind, now);
  return ok(null);
}
