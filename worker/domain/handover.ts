/**
 * Pure: what passing an appeal on to another agency of the service makes of it, there and here (АППК art. 65). A new procedure opens at
 * the body that is competent, so its clock begins anew.
 */
import { redact } from '../../sdk/contract/redaction.ts';
import type { LocalizedText, Origin, Redirect, ServicePromise } from '../../sdk/contract/types.ts';
import type { Circumstances, Decision, Refusal } from './acts.ts';
import { decide, personalDataIn, redirect } from './acts.ts';
import type { Appeal } from './appeal.ts';
import { MODERATION_DAYS } from './appeal.ts';
import type { Calendar } from './calendar.ts';
import { startClock } from './clock.ts';
import { formatNumber, fromAppealId } from './number.ts';
import { promisedFor } from './promise.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** How many parts of one appeal may go elsewhere: more are no parts. */
export const PARTS_MAX = 10;

/** Why an appeal was not passed on. */
export type HandoverRefusal =
  | Refusal
  | { readonly code: 'body_unknown' }
  | { readonly code: 'own_body' }
  | { readonly code: 'too_many_parts' };

/** An agency, as far as passing on asks about it. */
export interface Body {
  readonly id: string;
  readonly prefix: string;
  readonly names: LocalizedText;
  readonly topics: readonly string[];
  readonly opensAt: string;
  readonly closesAt: string;
  readonly moderation: 'pre' | 'trusted' | 'post';
  readonly promise: ServicePromise | null;
}

/** Who gives, who receives, and which id the appeal will have there. */
export interface HandoverCircumstances extends Circumstances {
  readonly giver: Pick<Body, 'id' | 'names'>;
  readonly receiver: Body;
  /** Of the receiver, who counts by its own. */
  readonly receiversCalendar: Calendar;
  readonly id: number;
}

/** What the act makes of the appeal on both sides. */
export interface HandoverDecision {
  readonly given: Decision;
  readonly received: Decision;
}

/** Passes an appeal on, or a part of it. */
export function handOver(
  appeal: Appeal,
  input: Redirect,
  at: HandoverCircumstances,
): Result<HandoverDecision, HandoverRefusal> {
  const { giver, receiver } = at;
  if (receiver.id === giver.id) return err({ code: 'own_body' });
  // The same term and the same statuses, whether the body is on the service or not.
  const whole = redirect(appeal, { ...input, to: receiver.names }, at);
  if (!whole.ok) return whole;
  const fault = personalDataIn({ reason: input.reason });
  if (fault) return err(fault);
  const { part } = input;
  if (!part) return both(given(whole.value), receivedWhole(whole.value.appeal, appeal, at));
  if (appeal.parts.length >= PARTS_MAX) return err({ code: 'too_many_parts' });
  const number = formatNumber({ prefix: receiver.prefix, ...fromAppealId(at.id) });
  const to = { agency: receiver.id, names: receiver.names, number };
  const kept = decide(
    { ...appeal, version: appeal.version + 1, parts: [...appeal.parts, to], listedAt: at.now.toISOString() },
    'redirected_in_part',
    { reason: input.reason, data: { to } },
  );
  return kept.ok ? both(kept.value, receivedPart(appeal, number, part.text, input.reason, at)) : kept;
}

const both = (given: Decision, received: Decision): Result<HandoverDecision, HandoverRefusal> =>
  ok({ given, received });

/** What the giver has nothing more to do about comes back to nobody's queue there. */
const given = ({ appeal, event }: Decision): Decision => ({
  appeal: { ...appeal, unread: false, planned: [] },
  event,
});

/** The appeal as it goes on at the receiver. Its history goes with it, so its numbers go on too. */
function receivedWhole(given: Appeal, before: Appeal, at: HandoverCircumstances): Decision {
  const origin = { agency: at.giver.id, names: at.giver.names, number: before.number, part: false };
  const version = given.version + 1;
  // What was answered with it stays, and is answered here by itself.
  return movedIn({ ...before, version, origin, duplicates: 0 }, before.publication === 'awaiting', null, at);
}

/** A part as an appeal of its own, of the same citizen. */
function receivedPart(
  appeal: Appeal,
  number: string,
  text: string | undefined,
  reason: string,
  at: HandoverCircumstances,
): Decision {
  const origin = { agency: at.giver.id, names: at.giver.names, number: appeal.number, part: true };
  // Words that were chosen anew have been read by no moderator.
  const unread = appeal.publication === 'awaiting' || (text !== undefined && appeal.publication === 'published');
  const own = {
    ...appeal,
    number,
    version: 1,
    origin,
    text: text === undefined ? appeal.text : redact(text, appeal.lang).text,
    photos: unread ? [] : appeal.photos,
    answer: null,
    measures: [],
    verdict: null,
    reopened: false,
    thread: [],
    officialOn: null,
    supports: 0,
    unread: false,
    duplicates: 0,
    parts: [],
  };
  return movedIn(own, unread, reason, at);
}

/** What begins anew wherever an appeal arrives. */
function movedIn(
  appeal: Appeal & { readonly origin: Origin },
  unread: boolean,
  reason: string | null,
  { receiver, receiversCalendar: calendar, now }: HandoverCircumstances,
): Decision {
  const clock = startClock({ kind: appeal.kind, receivedAt: now, closesAt: receiver.closesAt, calendar });
  const waits = unread && receiver.moderation !== 'post';
  const { agency, names, number } = appeal.origin;
  return {
    appeal: {
      ...appeal,
      agency: receiver.id,
      // Which of its topics it is, the receiver knows better.
      topic: receiver.topics.includes(appeal.topic) ? appeal.topic : 'unsure',
      status: waits ? 'moderation' : 'registered',
      publication: unread ? 'awaiting' : appeal.publication,
      clock,
      stoppedOn: null,
      redirectedTo: null,
      forHead: false,
      assignee: null,
      official: null,
      answerable: null,
      territory: null,
      // Nobody is bound by what another body has promised; the receiver's own promise runs with its own clock.
      promise: receiver.promise && promisedFor(receiver.promise, clock, { ...receiver, calendar }),
      firstReplyAt: null,
      moderationDueOn: unread ? calendar.addWorkingDays(clock.registeredOn, MODERATION_DAYS) : null,
      moderatedOn: null,
      hiding: null,
      planned: [],
      duplicateOf: null,
      listedAt: waits ? null : now.toISOString(),
    },
    event: { type: 'moved_in', reason, data: { from: { agency, names, number } } },
  };
}
