/** Pure: taking into work, asking to clarify, terminating, calling done. */

import type { TerminationGround } from '../../../sdk/contract/desk-vocabulary.ts';
import { TERMINATION_GROUNDS } from '../../../sdk/contract/desk-vocabulary.ts';
import type { StatusMove } from '../../../sdk/contract/types.ts';
import type { Kind, Nature, Status } from '../../../sdk/contract/vocabulary.ts';
import { NATURES } from '../../../sdk/contract/vocabulary.ts';
import type { Circumstances, Decision, Refusal } from '../acts.ts';
import { decide, enter, officialOf, personalDataIn } from '../acts.ts';
import { givenTo } from '../answerable.ts';
import type { Appeal } from '../appeal.ts';
import type { LocalDate } from '../calendar.ts';
import { localDateTime } from '../clock.ts';
import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import { ACT_OF_MOVE } from '../status.ts';
import { barred } from './open.ts';

/** The longest "reasonable time" (АППК art. 64(6)) to add what is missing, in working days: as long as the law gives for an answer. */
const CLARIFY_DAYS = 15;

/** Kinds with the ordinary procedure; the others have the simplified one (ch. 12). */
const ORDINARY: readonly Kind[] = ['application', 'complaint'];

/** Grounds of art. 70 for the ordinary procedure, of art. 88(1) for the simplified one. */
const GROUNDS: Readonly<Record<'ordinary' | 'simplified', readonly TerminationGround[]>> = {
  ordinary: ['withdrawn', 'decision_exists', 'court_act', 'returned'],
  simplified: ['repeated', 'no_author', 'no_substance', 'withdrawn'],
};

/** Statuses that tell that somebody has answered. */
const ANSWERED: readonly Status[] = ['answered', 'done', 'terminated'];

/** Sets a status. Every move but taking into work says why, or needs a fact that proves it. */
export function move(appeal: Appeal, input: StatusMove, at: Circumstances): Result<Decision, Refusal> {
  const act = ACT_OF_MOVE[input.to];
  const bar = barred(act, appeal, at);
  if (bar) return err(bar);
  const fault = personalDataIn({ reason: input.reason });
  if (fault) return err(fault);
  const next = enter(appeal, act, at);
  if (!next.ok) return next;
  const facts = factsOf(input, appeal, at);
  if (!facts.ok) return facts;
  const { data, changes } = facts.value;
  return decide({ ...next.value, ...changes }, 'status_changed', { reason: input.reason ?? null, data });
}

interface Facts {
  readonly data: unknown;
  readonly changes?: Partial<Pick<Appeal, 'assignee' | 'official' | 'answerable'>>;
}

function factsOf(input: StatusMove, appeal: Appeal, at: Circumstances): Result<Facts, Refusal> {
  switch (input.to) {
    case 'in_progress':
      return startedBy(input, appeal, at);
    case 'clarify':
      return clarifying(input, at);
    case 'terminated':
      return terminating(input, appeal, at);
    case 'done':
      return ok({ data: null });
  }
}

function startedBy(
  { assignee, official }: Extract<StatusMove, { to: 'in_progress' }>,
  appeal: Appeal,
  at: Circumstances,
): Result<Facts, Refusal> {
  if (assignee !== undefined && !at.assigneeKnown) return err({ code: 'assignee_unknown' });
  const named = official === undefined ? undefined : officialOf(official, 'official', at);
  if (named && !named.ok) return named;
  if (assignee === undefined && official === undefined) return ok({ data: null });
  const changes = { assignee: assignee ?? appeal.assignee, official: official ?? appeal.official };
  const given = givenTo(appeal, changes.official, localDateTime(at.now).date);
  return ok({ data: changes, changes: { ...changes, ...given } });
}

function clarifying(
  { items, until }: Extract<StatusMove, { to: 'clarify' }>,
  at: Circumstances,
): Result<Facts, Refusal> {
  const limits = clarificationLimits(at);
  if (until < limits.from) return err({ code: 'clarification_too_early' });
  if (until > limits.until) return err({ code: 'clarification_too_late' });
  return ok({ data: { items: [...new Set(items)], until } });
}

/** First and last day that a request for clarification may name today. */
export function clarificationLimits({ now, calendar }: Pick<Circumstances, 'now' | 'calendar'>): {
  from: LocalDate;
  until: LocalDate;
} {
  const today = localDateTime(now).date;
  return { from: calendar.addWorkingDays(today, 1), until: calendar.addWorkingDays(today, CLARIFY_DAYS) };
}

function terminating(
  { ground, earlier, decidedBy }: Extract<StatusMove, { to: 'terminated' }>,
  appeal: Appeal,
  at: Circumstances,
): Result<Facts, Refusal> {
  if (!groundsOpen(appeal, at).includes(ground)) return err({ code: 'ground_not_offered' });
  if (ground === 'repeated' && earlier === undefined) return err({ code: 'earlier_missing' });
  const answered = at.earlier !== null && ANSWERED.includes(at.earlier);
  if (earlier !== undefined && (!answered || earlier === appeal.number)) return err({ code: 'earlier_unknown' });
  const official = officialOf(decidedBy, 'decidedBy', at);
  if (!official.ok) return official;
  return ok({ data: { ground, earlier: earlier ?? null, decidedBy: official.value } });
}

/**
 * Grounds on which an appeal may be terminated today. "Returned" needs a request to clarify that nobody answered in its time
 * (АППК art. 64(7)1): the further word that answers it takes the appeal out of `clarify`.
 */
export function groundsOpen(
  { kind, status }: Pick<Appeal, 'kind' | 'status'>,
  { now, clarification }: Pick<Circumstances, 'now' | 'clarification'>,
): TerminationGround[] {
  const grounds = GROUNDS[ORDINARY.includes(kind) ? 'ordinary' : 'simplified'];
  const returnable = status === 'clarify' && clarification !== null && localDateTime(now).date > clarification.until;
  return TERMINATION_GROUNDS.filter((ground) => grounds.includes(ground) && (ground !== 'returned' || returnable));
}

/** Natures an answer to a kind may have: taking note is a result of the simplified procedure alone (АППК art. 89(1)2). */
export function naturesOf(kind: Kind): Nature[] {
  return NATURES.filter((nature) => nature !== 'noted' || !ORDINARY.includes(kind));
}
