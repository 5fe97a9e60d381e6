/** Every act of the staff with an input that is right for the appeal: for tests over random histories. */
import type { DeskAct } from '../../sdk/contract/desk-vocabulary.ts';
import { answer, changePlan, reportMeasure } from '../../worker/domain/acts/answering.ts';
import { merge, separate } from '../../worker/domain/acts/merging.ts';
import { decideHiding, moderate, proposeHiding } from '../../worker/domain/acts/moderating.ts';
import { clarificationLimits, groundsOpen, move } from '../../worker/domain/acts/moving.ts';
import { decideForHead, extend, reopen } from '../../worker/domain/acts/terms.ts';
import type { Circumstances } from '../../worker/domain/acts.ts';
import { redirect } from '../../worker/domain/acts.ts';
import type { Appeal } from '../../worker/domain/appeal.ts';
import { addDays } from '../../worker/domain/calendar.ts';
import { classify, moderateReply, reply } from '../../worker/domain/replies.ts';
import { appealIn, official } from './citizens-acts.ts';
import { deskAt, draftOf } from './desk-acts.ts';

export const STAFF = ['aigul', 'berik', 'program'] as const;

/** The appeal that the model's duplicates are answered with. */
export const MAIN = appealIn('registered', { number: 'KOK-2026-000002-B' });

/** The act, with an input that nothing but the state of the appeal can be wrong with; and the circumstances it was judged by. */
export function tryAct(
  act: DeskAct,
  appeal: Appeal,
  now: string,
  staff: (typeof STAFF)[number],
): { result: ReturnType<typeof answer>; at: Circumstances } {
  // Every hour of these histories is a morning in Kazakhstan, so that the day is the same there.
  const today = now.slice(0, 10);
  const at = deskAt(now, {
    staff: { id: staff, kind: staff === 'program' ? 'program' : 'person' },
    clarification: { items: ['substance'], until: addDays(today, -1) },
    followUp: { seq: 99, at: now, text: 'Ещё слово', state: 'awaiting' },
  });
  return { result: RULES[act](appeal, at, today), at };
}

type Try = (appeal: Appeal, at: Circumstances, today: string) => ReturnType<typeof answer>;

const version = 1;
const reason = 'Причина указана';
const what = { kk: 'Жасалды', ru: 'Сделано' };

export const RULES: Readonly<Record<DeskAct, Try>> = {
  publish: (appeal, at) => moderate(appeal, { decision: 'publish', text: `${appeal.text}!`, version }, at),
  reject: (appeal, at) => moderate(appeal, { decision: 'reject', reason: 'insult', version }, at),
  hide: (appeal, at) => proposeHiding(appeal, { reason: 'personal_data', version }, at),
  decide_hiding: (appeal, at) => decideHiding(appeal, { decision: 'confirm', version }, at),
  moderate_reply: (appeal, at) => moderateReply(appeal, { decision: 'publish', version }, at),
  classify: (appeal, at) => classify(appeal, { topic: appeal.topic === 'roads' ? 'water' : 'roads', version }, at),
  reply: (appeal, at) => reply(appeal, { text: 'Бригада выехала', official: official.id }, at),
  start: (appeal, at) => move(appeal, { to: 'in_progress', official: official.id, version }, at),
  clarify: (appeal, at) =>
    move(appeal, { to: 'clarify', items: ['substance'], until: clarificationLimits(at).until, reason, version }, at),
  redirect: (appeal, at) => redirect(appeal, { to: { kk: 'Су арнасы' }, reason, version }, at),
  extend: (appeal, at) =>
    extend(appeal, { until: addDays(appeal.clock.dueOn, 7), reason, decidedBy: official.id, version }, at),
  terminate: (appeal, at) => {
    const [ground = 'withdrawn'] = groundsOpen(appeal, at).filter((one) => one !== 'repeated');
    return move(appeal, { to: 'terminated', ground, reason, decidedBy: official.id, version }, at);
  },
  answer: (appeal, at, today) =>
    answer(appeal, draftOf({ planned: [{ what, on: addDays(today, 9) }].slice(appeal.planned.length) }), at),
  measure: (appeal, at, today) => reportMeasure(appeal, { measure: { what, on: today }, version }, at),
  replan: (appeal, at) => changePlan(appeal, { planned: 0, on: null, reason, version }, at),
  complete: (appeal, at) => move(appeal, { to: 'done', version }, at),
  reopen: (appeal, at) => reopen(appeal, { reason, version }, at),
  decide: (appeal, at) => decideForHead(appeal, { decision: 'reopen', reason, version }, at),
  merge: (appeal, at) => duplicateOf(merge(appeal, MAIN, at)),
  separate: (appeal, at) => duplicateOf(separate(appeal, MAIN, { reason }, at)),
};

function duplicateOf(pair: ReturnType<typeof merge>): ReturnType<typeof answer> {
  return pair.ok ? { ok: true, value: pair.value.duplicate } : pair;
}
