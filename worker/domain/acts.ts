/**
 * Pure: what staff do to an appeal. Each act takes the appeal, the input and the circumstances, and returns either a
 * decision (the changes and the event to record) or the reason why the law or the state of the case does not allow it.
 */

import { findPersonalData } from '../../sdk/contract/redaction.ts';
import type {
  AnswerDraft,
  ExtensionDecision,
  LocalizedText,
  Moderation,
  Official,
  Photo,
  Redirect,
  StatusMove,
} from '../../sdk/contract/types.ts';
import type { EventType, Status, Topic } from '../../sdk/contract/vocabulary.ts';
import type { Appeal, FollowUp } from './appeal.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import type { ExtensionError } from './clock.ts';
import { extendClock, localDateTime, redirectUntil } from './clock.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';
import type { Act } from './status.ts';
import { ACT_OF_MOVE, isStopped, statusAfter } from './status.ts';

/** Why an act was refused. `path` names the field of the request that is to blame, where one is. */
export type Refusal =
  | { readonly code: 'act_not_allowed'; readonly act: Act | 'classify' | 'reply'; readonly status: Status }
  | { readonly code: 'reason_missing' }
  | { readonly code: 'measure_missing' }
  | { readonly code: 'measure_in_future'; readonly path: string }
  | { readonly code: 'redirect_term_passed'; readonly until: LocalDate }
  | { readonly code: 'official_unknown'; readonly path: string }
  | { readonly code: 'photo_unknown'; readonly path: string }
  | { readonly code: 'language_missing'; readonly path: string }
  | { readonly code: 'personal_data'; readonly path: string }
  | { readonly code: 'topic_not_offered'; readonly path: string }
  | { readonly code: 'no_such_follow_up' }
  | ExtensionError;

/** The circumstances of an act. */
export interface Circumstances {
  readonly now: Date;
  readonly calendar: Calendar;
  readonly officials: readonly Official[];
  /** Topics the agency takes. */
  readonly topics: readonly Topic[];
  /** The citizen's further word that the act is about. */
  readonly followUp: FollowUp | null;
  /** All photos of the appeal, in the order its citizen gave them. */
  readonly photos: readonly Photo[];
}

/** What an act changes, and the event that records it. */
export interface Decision {
  readonly appeal: Appeal;
  readonly event: { readonly type: EventType; readonly reason: string | null; readonly data: unknown };
}

/** Publishes the citizen's words, or refuses to with a public reason. */
export function moderate(appeal: Appeal, input: Moderation, at: Circumstances): Result<Decision, Refusal> {
  const next = enter(appeal, input.decision, at);
  if (!next.ok) return next;
  const fault = input.decision === 'publish' ? personalDataIn({ text: input.text, place: input.place }) : undefined;
  if (fault) return err(fault);
  if (input.decision === 'reject') {
    return decide({ ...next.value, publication: 'rejected', rejection: input.reason, listedAt: null }, 'rejected', {
      reason: input.note ?? null,
      data: { reason: input.reason },
    });
  }
  const photos = namedPhotos(input.photos ?? [], at.photos);
  if (!photos.ok) return photos;
  // Without the citizen's consent the appeal is listed with its clock and status, and none of its words.
  const publication = appeal.consented ? 'published' : 'no_consent';
  return decide(
    {
      ...next.value,
      publication,
      rejection: null,
      text: input.text ?? appeal.text,
      place: input.place ?? appeal.place,
      photos: appeal.consented ? photos.value : [],
    },
    'published',
    {
      reason: null,
      data: {
        edited: input.text !== undefined || input.place !== undefined,
        ...(input.photos && { photos: input.photos }),
      },
    },
  );
}

/** The photos a moderator names, in the citizen's order. They replace those named before. */
function namedPhotos(ids: readonly string[], all: readonly Photo[]): Result<Photo[], Refusal> {
  const known = new Set(all.map(({ id }) => id));
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown >= 0) return err({ code: 'photo_unknown', path: `photos.${unknown}` });
  return ok(all.filter(({ id }) => ids.includes(id)).map(({ id, width, height }) => ({ id, width, height })));
}

/** Moves a status directly. A request for clarification and a termination say why (АППК arts. 64(6), 88). */
export function move(appeal: Appeal, input: StatusMove, at: Circumstances): Result<Decision, Refusal> {
  const next = enter(appeal, ACT_OF_MOVE[input.to], at);
  if (!next.ok) return next;
  if ((input.to === 'clarify' || input.to === 'terminated') && !input.reason) return err({ code: 'reason_missing' });
  // "Done" is a claim with proof: at least one measure with a date.
  if (input.to === 'done' && appeal.measures.length === 0) return err({ code: 'measure_missing' });
  return decide(next.value, 'status_changed', { reason: input.reason ?? null, data: null });
}

/** Hands the appeal to another body, within three working days of registration (АППК art. 65). */
export function redirect(
  appeal: Appeal,
  input: Redirect & { readonly to: LocalizedText },
  at: Circumstances,
): Result<Decision, Refusal> {
  const next = enter(appeal, 'redirect', at);
  if (!next.ok) return next;
  const until = redirectUntil(appeal.clock, at.calendar);
  if (localDateTime(at.now).date > until) return err({ code: 'redirect_term_passed', until });
  const { kk, ru, en } = input.to;
  const fault = personalDataIn({ 'to.kk': kk, 'to.ru': ru, 'to.en': en });
  if (fault) return err(fault);
  return decide({ ...next.value, redirectedTo: input.to }, 'redirected', {
    reason: input.reason,
    data: { to: input.to },
  });
}

/** Extends the term by a reasoned decision of a named official (АППК art. 76(3)). */
export function extend(appeal: Appeal, input: ExtensionDecision, at: Circumstances): Result<Decision, Refusal> {
  const next = enter(appeal, 'extend', at);
  if (!next.ok) return next;
  const official = at.officials.find(({ id }) => id === input.decidedBy);
  if (!official) return err({ code: 'official_unknown', path: 'decidedBy' });
  const fault = personalDataIn({ reason: input.reason });
  if (fault) return err(fault);
  const extension = {
    decidedOn: localDateTime(at.now).date,
    until: input.until,
    reason: input.reason,
    decidedBy: official.name,
  };
  const clock = extendClock(appeal.clock, appeal.kind, extension, at.calendar);
  if (!clock.ok) return clock;
  return decide({ ...next.value, clock: clock.value }, 'extended', { reason: input.reason, data: extension });
}

/**
 * Answers, signed by a named official. A Kazakh appeal is owed a Kazakh answer, any other an answer in the state language
 * or in Russian (АППК art. 89(2)). A later answer adds or replaces texts, unless the appeal was reopened: then it stands by
 * itself. It replaces the measures if it names any. The events keep every version.
 */
export function answer(appeal: Appeal, input: AnswerDraft, at: Circumstances): Result<Decision, Refusal> {
  const next = enter(appeal, 'answer', at);
  if (!next.ok) return next;
  const official = at.officials.find(({ id }) => id === input.official);
  if (!official) return err({ code: 'official_unknown', path: 'official' });
  // Answering again corrects an answer, which wipes no verdict. A reopened appeal is owed a new answer, and that one has none.
  const corrected = appeal.status === 'answered';
  const texts = { ...(corrected && appeal.answer?.texts), ...input.texts };
  if (appeal.lang === 'kk' && !texts.kk) return err({ code: 'language_missing', path: 'texts.kk' });
  const refusal = faultIn(input, localDateTime(at.now).date);
  if (refusal) return err(refusal);
  const given = { nature: input.nature, texts, official, answeredAt: at.now.toISOString() };
  return decide(
    {
      ...next.value,
      answer: given,
      measures: input.measures.length ? input.measures : appeal.measures,
      verdict: corrected ? appeal.verdict : null,
      forHead: corrected && appeal.forHead,
    },
    'answered',
    { reason: null, data: { answer: given, measures: input.measures } },
  );
}

/** The first thing in an answer that must not be published: somebody's ИИН or card, or a measure that has not happened yet. */
function faultIn(input: AnswerDraft, today: LocalDate): Refusal | undefined {
  const fault = personalDataIn(officialTexts(input));
  if (fault) return fault;
  const early = input.measures.findIndex(({ on }) => on > today);
  return early < 0 ? undefined : { code: 'measure_in_future', path: `measures.${early}.on` };
}

/** Everything in an answer that everybody will read, by its path in the request. */
function officialTexts({ texts, measures }: AnswerDraft): Record<string, string | undefined> {
  const all: Record<string, string | undefined> = { 'texts.kk': texts.kk, 'texts.ru': texts.ru };
  for (const [i, { what, place }] of measures.entries()) {
    Object.assign(all, { [`measures.${i}.what.kk`]: what.kk, [`measures.${i}.what.ru`]: what.ru });
    all[`measures.${i}.place`] = place;
  }
  return all;
}

/**
 * Somebody's ИИН or card number in what staff are about to publish. It is refused and not redacted: an official must see it.
 * Telephones and e-mail may be the agency's own.
 */
export function personalDataIn(texts: Readonly<Record<string, string | undefined>>): Refusal | undefined {
  const found = Object.entries(texts).find(([, text = '']) =>
    findPersonalData(text).some((kind) => kind === 'iin' || kind === 'card'),
  );
  return found && { code: 'personal_data', path: found[0] };
}

/** The appeal after the act's change of status, or the refusal. The clock stops on the first day a status stops it. */
function enter(appeal: Appeal, act: Act, { now }: Circumstances): Result<Appeal, Refusal> {
  const status = statusAfter(appeal.status, act);
  if (!status) return err({ code: 'act_not_allowed', act, status: appeal.status });
  const stoppedOn = isStopped(status) ? (appeal.stoppedOn ?? localDateTime(now).date) : null;
  return ok({ ...appeal, status, stoppedOn, version: appeal.version + 1, listedAt: now.toISOString() });
}

export function decide(
  appeal: Appeal,
  type: EventType,
  { reason, data }: { reason: string | null; data: unknown },
): Result<Decision, Refusal> {
  return ok({ appeal, event: { type, reason, data } });
}
