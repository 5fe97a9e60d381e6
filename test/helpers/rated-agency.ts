/**
 * Agencies for tests of the rating: histories of appeals by the real acts of staff and citizens, counted by the real rules. An agency is a
 * way to deal with each appeal; everything else is the same for all, so that what is compared is the way alone.
 */
import assert from 'node:assert/strict';
import type { Nature, RejectionReason, Solved } from '../../sdk/contract/vocabulary.ts';
import { answer as answerAct } from '../../worker/domain/acts/answering.ts';
import { catchUp, merge } from '../../worker/domain/acts/merging.ts';
import { decideHiding, moderate, proposeHiding } from '../../worker/domain/acts/moderating.ts';
import type { Appeal, Submitted } from '../../worker/domain/appeal.ts';
import { newAppeal } from '../../worker/domain/appeal.ts';
import { giveVerdict } from '../../worker/domain/citizens-acts.ts';
import { inputsOf, keptOf } from '../../worker/domain/rating/inputs.ts';
import { scoreOf } from '../../worker/domain/rating/score.ts';
import { NO_RULES } from '../../worker/domain/routing.ts';
import type { Quarter } from '../../worker/domain/stats/cells.ts';
import { contributionOf, tally } from '../../worker/domain/stats/cells.ts';
import { calendar, at as citizensAt, official, SENT } from './citizens-acts.ts';
import { afterAct, deskAt, draftOf } from './desk-acts.ts';
import { RULES } from './desk-model.ts';

export const AGENCY = { id: 'kokshetau', opensAt: '09:00', closesAt: '18:30', pageParams: [], promise: null } as const;

/** Who may sign. */
export const OFFICIALS = [official, { id: 'deputy', name: 'Сәуле Ахметова', position: { kk: 'Орынбасар' } }] as const;

/** The morning on which everything is counted: every first term of the histories has run out. */
export const AS_OF = '2026-12-31';

/** One problem of the world: the same for every agency. */
export interface Problem {
  readonly i: number;
  readonly hard: boolean;
  /** What its citizen says of an answer on substance; `null`: nothing. */
  readonly says: Solved | null;
  /** Who is given it by the agency's rules; nobody, where the agency alone is rated. */
  readonly official?: string;
}

/** Every fifth is hard. Every second citizen says something: of easy ones "yes", of hard ones each word as often. */
export const PROBLEMS: readonly Problem[] = Array.from({ length: 120 }, (_, i) => {
  const hard = i % 5 === 0;
  const words = ['yes', 'partly', 'no'] as const;
  return { i, hard, says: i % 2 ? null : hard ? (words[(i / 10) % 3] ?? null) : 'yes' };
});

/** A way to deal with a problem; several appeals where the agency makes more of it. */
export type Way = (problem: Problem) => Appeal | readonly Appeal[];

/** The first working mornings of the quarter, again and again. */
const morningOf = (i: number) => calendar.addWorkingDays('2026-10-01', i % 20);
export const instant = (day: string, time = '10:00') => new Date(`${day}T${time}:00+05:00`).toISOString();
export const later = ({ clock }: Appeal, days: number, time?: string) =>
  instant(calendar.addWorkingDays(clock.registeredOn, days), time);

/** The agency's only rule: who is given everything. */
const BUT_OFFICIAL = { topic: null, territory: null, assignee: null, toAgency: null, note: null };

export function received({ i, official }: Problem, changes: Partial<Submitted> = {}): Appeal {
  const accepted = newAppeal(
    AGENCY,
    { ...SENT, kind: 'response', ...changes },
    new Date(instant(morningOf(i))),
    calendar,
    official === undefined ? NO_RULES : { territories: [], rules: [{ ...BUT_OFFICIAL, official }] },
  );
  return { ...accepted, number: `KOK-2026-${String(i + 1).padStart(6, '0')}-A` };
}

export const published = (problem: Problem, changes?: Partial<Submitted>): Appeal => {
  const appeal = received(problem, changes);
  return afterAct(moderate(appeal, { decision: 'publish', version: 1 }, deskAt(later(appeal, 0, '11:00'))));
};

/** Words that no other number has. */
const wordsOf = (i: number) => [...String(i)].map((digit) => 'абвгдежзик'[Number(digit)]).join('');

/** An answer of its own after so many working days. */
export function answered(
  appeal: Appeal,
  days: number,
  given: { nature?: Nature; text?: string; time?: string; official?: string } = {},
): Appeal {
  const {
    nature = 'explained',
    text = `Исправлено, участок ${wordsOf(Number(appeal.number.slice(9, 15)))}`,
    time,
    official = appeal.official ?? OFFICIALS[0].id,
  } = given;
  const draft = draftOf({ nature, texts: { kk: text, ru: text }, official });
  return afterAct(answerAct(appeal, draft, deskAt(later(appeal, days, time), { officials: OFFICIALS })));
}

/** The citizen's word, three days after the answer; where it opens the appeal again, nobody answers any more. */
export function judged(appeal: Appeal, solved: Solved | null): Appeal {
  if (solved === null || appeal.answer === null) return appeal;
  const now = instant(calendar.addWorkingDays(appeal.stoppedOn ?? '', 3));
  const result = giveVerdict(appeal, { solved, clear: solved !== 'no' }, citizensAt(now));
  assert.ok(result.ok && result.value);
  return result.value.appeal;
}

/** An act of the staff on the nth working day. */
const acted = (act: 'redirect' | 'terminate' | 'extend' | 'reopen', appeal: Appeal, days: number): Appeal => {
  const now = later(appeal, days);
  return afterAct(RULES[act](appeal, deskAt(now), now.slice(0, 10)));
};

export const redirected = (appeal: Appeal): Appeal => acted('redirect', appeal, 1);
export const terminated = (appeal: Appeal): Appeal => acted('terminate', appeal, 1);
export const extended = (appeal: Appeal): Appeal => acted('extend', appeal, 10);
export const openedAgain = (appeal: Appeal, days: number): Appeal => acted('reopen', appeal, days);

export const refused = (problem: Problem): Appeal => {
  const appeal = received(problem);
  return afterAct(
    moderate(appeal, { decision: 'reject', reason: 'spam', version: 1 }, deskAt(later(appeal, 0, '11:00'))),
  );
};

/** Hidden by two of the staff: the words go, the case stays. */
export function hidden(appeal: Appeal, reason: RejectionReason, now = later(appeal, 0, '12:00')): Appeal {
  const at = (id: string) => deskAt(now, { staff: { id, kind: 'person' } });
  const proposed = afterAct(proposeHiding(appeal, { reason, version: 1 }, at('aigul')));
  return afterAct(decideHiding(proposed, { decision: 'confirm', version: 1 }, at('berik')));
}

/** Put under an appeal that has been answered, and answered with it. */
export function putUnder(main: Appeal, appeal: Appeal): Appeal {
  const at = deskAt(later(appeal, 2));
  const pair = merge(appeal, main, at);
  assert.ok(pair.ok, JSON.stringify(pair));
  const next = catchUp(pair.value.duplicate.appeal, main, at);
  assert.ok(next?.ok);
  return next.value.appeal;
}

/** What an honest agency does: easy ones in a week, most hard ones in time, some late, a few never. */
export const honest = (problem: Problem): Appeal => {
  const appeal = published(problem);
  if (!problem.hard) return judged(answered(appeal, 5), problem.says);
  const turn = (problem.i / 5) % 6;
  if (turn === 5) return appeal;
  return judged(answered(appeal, turn === 4 ? 20 : 14), problem.says);
};

export const countedOf = (appeals: readonly Appeal[]): Quarter => {
  const quarter: Quarter = {};
  for (const appeal of appeals) tally(quarter, contributionOf(appeal, { ...AGENCY, calendar }), 1);
  return quarter;
};

/** The rating of what an agency did with its appeals. */
export function ratingOf(appeals: readonly Appeal[]) {
  const inputs = inputsOf([keptOf(countedOf(appeals).all ?? {}, AS_OF)]);
  return { inputs, ...scoreOf(inputs, []) };
}

export const ratingOfWay = (way: Way) => ratingOf(PROBLEMS.flatMap(way));
