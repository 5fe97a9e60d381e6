/** Pure: which acts are open to the staff now. The rules of the acts ask the same, so that what is not offered is refused. */

import type { DeskAct, Scope } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ACTS } from '../../../sdk/contract/desk-vocabulary.ts';
import type { Status } from '../../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { ACT_SCOPES } from '../access.ts';
import type { Circumstances, Refusal } from '../acts.ts';
import type { Appeal, FollowUp } from '../appeal.ts';
import { awaitsModerator } from '../appeal.ts';
import { extensionFault, localDateTime, redirectUntil } from '../clock.ts';
import type { Act } from '../status.ts';
import { statusAfter } from '../status.ts';

/** What of the circumstances decides whether an act is open. */
export type Situation = Pick<Circumstances, 'now' | 'calendar' | 'staff'>;

type Guard = (appeal: Appeal, at: Situation) => Refusal | boolean;

/** Statuses after which the agency has nothing more to say here. */
const ENDED: readonly Status[] = ['rejected', 'redirected', 'terminated', 'withdrawn'];
/** Statuses in which something can have been done. */
const WORKED_ON: readonly Status[] = ['in_progress', 'extended', 'answered', 'done'];
/** Statuses in which an appeal waits for an answer that another may give. */
const WAITING: readonly Status[] = ['registered', 'in_progress', 'clarify', 'extended'];
/** What is said once for an appeal and its duplicates: under the number they are answered at. */
const SAID_ELSEWHERE: readonly DeskAct[] = ['redirect', 'answer', 'measure', 'replan', 'complete'];

const leads = (act: Act) => (appeal: Appeal) => statusAfter(appeal.status, act) !== undefined;

/** `true`: open. `false`: refused as not allowed in this state. A refusal names its own reason. */
const GUARDS: Readonly<Record<DeskAct, Guard>> = {
  publish: (appeal) =>
    leads('publish')(appeal) || ['published', 'rejected'].includes(appeal.publication) || awaitsModerator(appeal),
  reject: (appeal) => leads('reject')(appeal) || (awaitsModerator(appeal) && appeal.publication === 'published'),
  // What no moderator has read yet, one moderator may take down; what one has published takes two.
  hide: (appeal) => appeal.publication === 'published' && appeal.hiding === null && !awaitsModerator(appeal),
  decide_hiding: ({ hiding }, { staff }) =>
    hiding !== null &&
    ((staff.kind === 'person' && staff.id !== hiding.proposedBy) || { code: 'second_person_needed' }),
  moderate_reply: ({ consented }) => consented,
  classify: ({ status }) => !ENDED.includes(status),
  reply: ({ status, thread }) => status !== 'moderation' && !ENDED.includes(status) && thread.length < LIMITS.threadMax,
  start: leads('start'),
  clarify: leads('clarify'),
  redirect: (appeal, { now, calendar }) => {
    const until = redirectUntil(appeal.clock, calendar);
    return leads('redirect')(appeal) && (localDateTime(now).date <= until || { code: 'redirect_term_passed', until });
  },
  extend: (appeal, { now }) =>
    leads('extend')(appeal) && (extensionFault(appeal.clock, appeal.kind, localDateTime(now).date) ?? true),
  terminate: leads('terminate'),
  answer: leads('answer'),
  measure: ({ status, measures }) => WORKED_ON.includes(status) && measures.length < LIMITS.measuresMax,
  replan: ({ status, planned }) => planned.length > 0 && !ENDED.includes(status),
  // "Done" is a claim with proof: at least one measure with a date.
  complete: (appeal) => leads('complete')(appeal) && (appeal.measures.length > 0 || { code: 'measure_missing' }),
  reopen: leads('reopen'),
  decide: (appeal) => appeal.forHead && leads('reopen')(appeal),
  merge: ({ status, answer, duplicateOf, duplicates }) =>
    WAITING.includes(status) && answer === null && duplicateOf === null && duplicates === 0,
  separate: ({ duplicateOf }) => duplicateOf !== null,
};

/** Why an act is not open on this appeal; nothing if it is. */
export function barred(act: DeskAct, appeal: Appeal, at: Situation): Refusal | undefined {
  const verdict = GUARDS[act](appeal, at);
  if (verdict === false) return { code: 'act_not_allowed', act, status: appeal.status };
  if (verdict !== true) return verdict;
  return appeal.duplicateOf !== null && SAID_ELSEWHERE.includes(act) ? { code: 'answered_elsewhere' } : undefined;
}

/** Whether a moderator may decide about a further word of the citizen: never about one for the agency alone. */
export function isForModerator({ state }: Pick<FollowUp, 'state'>): boolean {
  return state !== 'private';
}

/** The acts that somebody with these scopes may do to the appeal now. */
export function actsOpen(
  appeal: Appeal,
  at: Situation & { readonly followUps: readonly Pick<FollowUp, 'state'>[] },
  scopes: readonly Scope[],
): DeskAct[] {
  return DESK_ACTS.filter(
    (act) =>
      scopes.includes(ACT_SCOPES[act]) &&
      !barred(act, appeal, at) &&
      (act !== 'moderate_reply' || at.followUps.some(isForModerator)),
  );
}
