/** Pure: appeals about the same problem are answered once, and each of them keeps its number, its clock and its citizen. */
import type { Answer, Separation } from '../../../sdk/contract/types.ts';
import type { Status } from '../../../sdk/contract/vocabulary.ts';
import type { Circumstances, Decision, Refusal } from '../acts.ts';
import { decide, enter, personalDataIn } from '../acts.ts';
import { answerableAfter } from '../answerable.ts';
import type { Appeal } from '../appeal.ts';
import { localDateTime } from '../clock.ts';
import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import { isStopped } from '../status.ts';
import { naturesOf } from './moving.ts';
import type { Situation } from './open.ts';
import { barred } from './open.ts';

/** What a merge, or taking one back, changes in both appeals. */
export interface Pair {
  readonly duplicate: Decision;
  readonly main: Decision;
}

/** Statuses in which an appeal may answer for others: everybody may read it, and it is not with another body or ended without an answer. */
const LEADING: readonly Status[] = ['registered', 'in_progress', 'clarify', 'extended', 'answered', 'done'];

/** Puts a duplicate under the appeal it is answered with. It leaves the feed, and nothing else of it changes for its citizen. */
export function merge(duplicate: Appeal, main: Appeal, at: Situation): Result<Pair, Refusal> {
  const bar = barred('merge', duplicate, at);
  if (bar) return err(bar);
  const same = main.agency === duplicate.agency && main.number === duplicate.number;
  if (same || main.duplicateOf !== null || !LEADING.includes(main.status)) return err({ code: 'no_such_main' });
  if (isAnswered(main) && !fits(duplicate, main.answer)) return err({ code: 'language_missing', path: 'into' });
  return ok({
    duplicate: {
      appeal: { ...duplicate, version: duplicate.version + 1, duplicateOf: main.number, listedAt: null },
      event: { type: 'merged', reason: null, data: { into: main.number } },
    },
    main: {
      appeal: { ...main, version: main.version + 1, duplicates: main.duplicates + 1 },
      event: { type: 'merged', reason: null, data: { duplicate: duplicate.number } },
    },
  });
}

/** Takes a merge back. The appeal comes back to the feed, and is answered by itself. */
export function separate(
  duplicate: Appeal,
  main: Appeal,
  { reason }: Pick<Separation, 'reason'>,
  at: Situation,
): Result<Pair, Refusal> {
  const bar = barred('separate', duplicate, at);
  if (bar) return err(bar);
  const fault = personalDataIn({ reason });
  if (fault) return err(fault);
  return ok(apart(duplicate, main, { reason, data: { separated: main.number } }, at));
}

/**
 * Sets a duplicate that still waits apart from an appeal that has ended without an answer; `null` if there is nothing to do. Why one
 * appeal is terminated (АППК art. 70, 88(1)), withdrawn or passed on is about that applicant and those words: the others have a
 * procedure and a term of their own, and are decided by themselves.
 */
export function release(duplicate: Appeal, main: Appeal, at: Pick<Circumstances, 'now'>): Pair | null {
  const waits = duplicate.duplicateOf === main.number && duplicate.stoppedOn === null;
  if (!waits || !isUnanswering(main)) return null;
  return apart(duplicate, main, { reason: null, data: { separated: main.number, ended: main.status } }, at);
}

/** Whether an appeal has ended so that it will answer for no other. */
export const isUnanswering = ({ status }: Pick<Appeal, 'status'>): boolean =>
  isStopped(status) && !LEADING.includes(status);

function apart(
  duplicate: Appeal,
  main: Appeal,
  { reason, data }: { readonly reason: string | null; readonly data: object },
  { now }: Pick<Circumstances, 'now'>,
): Pair {
  return {
    duplicate: {
      appeal: { ...duplicate, version: duplicate.version + 1, duplicateOf: null, listedAt: now.toISOString() },
      event: { type: 'separated', reason, data },
    },
    main: {
      appeal: { ...main, version: main.version + 1, duplicates: Math.max(0, main.duplicates - 1) },
      event: { type: 'separated', reason, data: { separated: duplicate.number } },
    },
  };
}

const isAnswered = ({ status }: Appeal): boolean => status === 'answered' || status === 'done';

/** Whether an answer is one the appeal is owed: in its language, and of a nature its procedure knows (АППК art. 89). */
function fits({ kind, lang }: Appeal, answer: Answer | null): answer is Answer {
  return answer !== null && (lang !== 'kk' || answer.texts.kk !== undefined) && naturesOf(kind).includes(answer.nature);
}

/**
 * The next act by which a duplicate catches up with the appeal it is answered with; `null` when it has. It looks at nothing but
 * the two, so it may be asked again after any interruption. Whoever said "not solved" to that answer and opened their appeal again
 * is owed an answer of their own.
 */
export function catchUp(
  duplicate: Appeal,
  main: Appeal,
  at: Pick<Circumstances, 'now'>,
): Result<Decision, Refusal> | null {
  const { answer } = main;
  if (duplicate.duplicateOf !== main.number || !isAnswered(main) || !fits(duplicate, answer)) return null;
  if (duplicate.answer !== null && !isAnswered(duplicate)) return null;
  if (!isSame(duplicate.answer, answer)) return answerAlike(duplicate, main, answer, at);
  if (JSON.stringify(duplicate.measures) !== JSON.stringify(main.measures)) {
    const { measures, planned } = main;
    const next = { ...duplicate, version: duplicate.version + 1, measures, planned };
    return decide(next, 'measured', { reason: null, data: { measures, with: main.number } });
  }
  if (main.status !== 'done' || duplicate.status !== 'answered') return null;
  const next = enter(duplicate, 'complete', at);
  return next.ok ? decide(next.value, 'status_changed', { reason: null, data: { with: main.number } }) : null;
}

function answerAlike(
  duplicate: Appeal,
  { number, measures, planned }: Appeal,
  answer: Answer,
  at: Pick<Circumstances, 'now'>,
): Result<Decision, Refusal> | null {
  const next = enter(duplicate, 'answer', at);
  if (!next.ok) return null;
  const answeredAt = at.now.toISOString();
  const given = { ...answer, answeredAt };
  const firstReplyAt = duplicate.firstReplyAt ?? answeredAt;
  const answerable = answerableAfter(duplicate, answer.official.id, localDateTime(at.now).date);
  return decide({ ...next.value, answer: given, answerable, measures, planned, firstReplyAt }, 'answered', {
    reason: null,
    data: { answer: given, measures, with: number },
  });
}

/** Whether two answers say the same, whenever each was given. */
function isSame(one: Answer | null, other: Answer): boolean {
  const said = (answer: Answer) => JSON.stringify({ ...answer, answeredAt: '' });
  return one !== null && said(one) === said(other);
}
