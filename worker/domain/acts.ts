/**
 * Pure: what every act of the staff is made of. Each act takes the appeal, the input and the circumstances, and returns either
 * a decision (the changes and the event to record) or the reason why the law or the state of the case does not allow it. The acts
 * themselves are in `acts/`; which of them are open is in `acts/open.ts`.
 */

import type { DeskAct } from '../../sdk/contract/desk-vocabulary.ts';
import { findPersonalData } from '../../sdk/contract/redaction.ts';
import type { Clarification, LocalizedText, Official, Photo, Redirect } from '../../sdk/contract/types.ts';
import type { EventType, Kind, Language, Status, Topic } from '../../sdk/contract/vocabulary.ts';
import { barred } from './acts/open.ts';
import type { Appeal, FollowUp } from './appeal.ts';
import { toTop } from './appeal.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import type { ExtensionError } from './clock.ts';
import { localDateTime, redirectUntil } from './clock.ts';
import type { PhotosRefusal } from './photos.ts';
import type { PhotoWithCopy } from './public-copy.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';
import type { Act } from './status.ts';
import { isStopped, statusAfter } from './status.ts';

/** Why an act was refused. `path` names the field of the request that is to blame, where one is. */
export type Refusal =
  | { readonly code: 'act_not_allowed'; readonly act: Act | DeskAct | 'erase'; readonly status: Status }
  | { readonly code: 'nothing_changed' }
  | { readonly code: 'answered_elsewhere' }
  | { readonly code: 'second_person_needed' }
  | { readonly code: 'measure_missing' }
  | { readonly code: 'measure_in_future'; readonly path: string }
  | { readonly code: 'plan_in_past'; readonly path: string }
  | { readonly code: 'too_many_measures'; readonly path: string }
  | { readonly code: 'redirect_term_passed'; readonly until: LocalDate }
  | { readonly code: 'clarification_too_early' | 'clarification_too_late' }
  | { readonly code: 'ground_not_offered' }
  | { readonly code: 'earlier_missing' }
  | { readonly code: 'earlier_unknown' }
  | { readonly code: 'assignee_unknown' }
  | { readonly code: 'plan_unknown' }
  | { readonly code: 'nature_not_offered' }
  | { readonly code: 'no_such_main' }
  | { readonly code: 'official_unknown'; readonly path: string }
  | { readonly code: 'photo_unknown'; readonly path: string }
  | { readonly code: 'language_missing'; readonly path: string }
  | { readonly code: 'personal_data'; readonly path: string }
  | { readonly code: 'topic_not_offered'; readonly path: string }
  | { readonly code: 'no_such_follow_up' }
  | PhotosRefusal
  | ExtensionError;

/** Who acts: a person of the agency, or a program with a token. */
export interface Acting {
  readonly id: string;
  readonly kind: 'person' | 'program';
}

/** What an appeal that is answered with another has to be answered like. */
export interface Owed {
  readonly kind: Kind;
  readonly lang: Language;
}

/** The circumstances of an act. */
export interface Circumstances {
  readonly now: Date;
  readonly calendar: Calendar;
  /** End of the agency's working day, for a new clock. */
  readonly closesAt: string;
  readonly staff: Acting;
  readonly officials: readonly Official[];
  /** Topics the agency takes. */
  readonly topics: readonly Topic[];
  /** The citizen's further word that the act is about. */
  readonly followUp: FollowUp | null;
  /** All photos of the appeal, in the order its citizen gave them. */
  readonly photos: readonly PhotoWithCopy[];
  /** The agency's own photos among those the act names. */
  readonly ownPhotos: readonly Photo[];
  /** What the citizen was last asked for. Says nothing unless the appeal waits for it. */
  readonly clarification: Clarification | null;
  /** Whether the member of the staff that the act names works for the agency. */
  readonly assigneeKnown: boolean;
  /** Status of the earlier appeal that the act names. */
  readonly earlier: Status | null;
  /** Appeals answered with this one that still wait. */
  readonly owed: readonly Owed[];
}

/** What an act changes, and the event that records it. */
export interface Decision {
  readonly appeal: Appeal;
  readonly event: { readonly type: EventType; readonly reason: string | null; readonly data: unknown };
}

/** Hands the appeal to another body, within three working days of registration (АППК art. 65). */
export function redirect(
  appeal: Appeal,
  input: Redirect & { readonly to: LocalizedText },
  at: Circumstances,
): Result<Decision, Refusal> {
  const bar = barred('redirect', appeal, at);
  if (bar) return err(bar);
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

/** The named official who signs or decides, or the refusal at `path`. */
export function officialOf(id: string, path: string, { officials }: Circumstances): Result<Official, Refusal> {
  const official = officials.find((one) => one.id === id);
  return official ? ok(official) : err({ code: 'official_unknown', path });
}

/** The appeal after the act's change of status, or the refusal. The clock stops on the first day a status stops it. */
export function enter(appeal: Appeal, act: Act, { now }: Pick<Circumstances, 'now'>): Result<Appeal, Refusal> {
  const status = statusAfter(appeal.status, act);
  if (!status) return err({ code: 'act_not_allowed', act, status: appeal.status });
  const stoppedOn = isStopped(status) ? (appeal.stoppedOn ?? localDateTime(now).date) : null;
  return ok({ ...appeal, status, stoppedOn, version: appeal.version + 1, listedAt: toTop(appeal, now) });
}

export function decide(
  appeal: Appeal,
  type: EventType,
  { reason, data }: { reason: string | null; data: unknown },
): Result<Decision, Refusal> {
  return ok({ appeal, event: { type, reason, data } });
}
