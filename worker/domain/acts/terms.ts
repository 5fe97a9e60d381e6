/** Pure: a longer term, and a new one. */
import type { ExtensionDecision, HeadDecision, Reopening } from '../../../sdk/contract/types.ts';
import type { Circumstances, Decision, Refusal } from '../acts.ts';
import { decide, enter, officialOf, personalDataIn } from '../acts.ts';
import type { Appeal } from '../appeal.ts';
import { extendClock, localDateTime, startClock } from '../clock.ts';
import { reply } from '../replies.ts';
import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import { barred } from './open.ts';

/** Extends the term by a reasoned decision of a named official (АППК art. 76(3)). */
export function extend(appeal: Appeal, input: ExtensionDecision, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred('extend', appeal, at);
  if (bar) return err(bar);
  const next = enter(appeal, 'extend', at);
  if (!next.ok) return next;
  const official = officialOf(input.decidedBy, 'decidedBy', at);
  if (!official.ok) return official;
  const fault = personalDataIn({ reason: input.reason });
  if (fault) return err(fault);
  const extension = {
    decidedOn: localDateTime(at.now).date,
    until: input.until,
    reason: input.reason,
    decidedBy: official.value.name,
  };
  const clock = extendClock(appeal.clock, appeal.kind, extension, at.calendar);
  if (!clock.ok) return clock;
  return decide({ ...next.value, clock: clock.value }, 'extended', { reason: input.reason, data: extension });
}

/**
 * The agency takes up again what it had answered or terminated. A new clock begins; the history keeps the one before, so that a
 * late answer stays late. The citizen's own "not solved" still opens the appeal once.
 */
export function reopen(appeal: Appeal, input: Reopening, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred('reopen', appeal, at);
  return bar ? err(bar) : reopened(appeal, input.reason, at);
}

function reopened(appeal: Appeal, reason: string, at: Circumstances): Result<Decision, Refusal> {
  const fault = personalDataIn({ reason });
  if (fault) return err(fault);
  const next = enter(appeal, 'reopen', at);
  if (!next.ok) return next;
  const clock = startClock({ kind: appeal.kind, receivedAt: at.now, closesAt: at.closesAt, calendar: at.calendar });
  const before = { clock: appeal.clock, stoppedOn: appeal.stoppedOn };
  return decide({ ...next.value, clock, forHead: false }, 'reopened', { reason, data: { clock, before } });
}

/** The head decides what was put before the head: the appeal is opened again, or the answer stands, and everybody reads why. */
export function decideForHead(appeal: Appeal, input: HeadDecision, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred('decide', appeal, at);
  if (bar) return err(bar);
  if (input.decision === 'reopen') return reopened(appeal, input.reason, at);
  const said = reply(appeal, input, at);
  if (!said.ok) return said;
  const { appeal: next, event } = said.value;
  return ok({ appeal: { ...next, forHead: false }, event: { ...event, data: { reply: event.data, stands: true } } });
}
