/**
 * Pure: what the holder of the code does to an appeal. Each act returns a decision, or `null` when what it asks for is
 * already so, or the reason why it is not open. An act may therefore be repeated without harm.
 */
import type {
  FollowUpRequest,
  OfficialNumberRequest,
  TrackedAppeal,
  VerdictRequest,
} from '../../sdk/contract/types.ts';
import type { Status, WordState } from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Decision } from './acts.ts';
import type { Appeal } from './appeal.ts';
import { toTop } from './appeal.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import { localDateTime, startClock } from './clock.ts';
import type { PhotoCircumstances, PhotosRefusal } from './photos.ts';
import { refusalOfPhotos } from './photos.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';
import { statusAfter } from './status.ts';

/** Working days after the answer in which "not solved" opens the appeal again: as long as the law gives for an answer. */
export const REOPEN_DAYS = 15;

/** Why an act of the citizen was refused. */
export type CitizensRefusal =
  | {
      readonly code: 'act_not_allowed';
      readonly act: 'follow_up' | 'give_verdict' | 'withdraw';
      readonly status: Status;
    }
  | { readonly code: 'too_many_follow_ups' }
  | { readonly code: 'key_reused' }
  | PhotosRefusal;

/** The follow-up that already stands under the key of a request: in this appeal or in another, in which words and with which photos. */
export interface Standing {
  readonly here: boolean;
  readonly text: string;
  readonly photos: readonly string[];
}

/** The circumstances of a citizen's act. */
export interface CitizensCircumstances {
  readonly now: Date;
  readonly calendar: Calendar;
  /** End of the agency's working day, for a new clock. */
  readonly closesAt: string;
  /** How many follow-ups the appeal has. */
  readonly followUps: number;
  readonly standing: Standing | null;
  /** What the citizen last wrote to a verdict. */
  readonly lastRemark: string | null;
  /** The number the citizen brought back from e-Otinish, if they did. */
  readonly officialNumber: string | null;
  readonly photos: PhotoCircumstances;
}

/** What an act changes, the event that records it, and the words for the agency that came with it. */
export interface CitizensDecision extends Decision {
  readonly words: PrivateWords | null;
}

/** What a citizen says with an act and only the agency reads, unless a moderator publishes it. */
export type PrivateWords =
  | {
      readonly of: 'follow_up';
      readonly text: string;
      readonly photos: readonly string[];
      readonly state: WordState;
    }
  | { readonly of: 'verdict' | 'official_number'; readonly text: string };

export type CitizensResult = Result<CitizensDecision | null, CitizensRefusal>;

/** Statuses in which nobody at the agency would read a further word. */
const DEAF: readonly Status[] = ['rejected', 'redirected', 'terminated', 'withdrawn'];

/**
 * Adds a word. It moves nothing in the feed: the agency alone reads it, or a moderator before everybody else does, if the
 * citizen wants it under the appeal and has agreed to publication. Asked to clarify, the citizen has thereby done so, and the
 * appeal goes on (АППК art. 64(6); e-Otinish: «Приведено в соответствие»).
 */
export function followUp(
  appeal: Appeal,
  { text, photos = [], public: wanted }: Pick<FollowUpRequest, 'text' | 'photos' | 'public'>,
  at: CitizensCircumstances,
): CitizensResult {
  const { standing } = at;
  if (standing) return isSame(standing, text, photos) ? ok(null) : err({ code: 'key_reused' });
  if (DEAF.includes(appeal.status)) return err({ code: 'act_not_allowed', act: 'follow_up', status: appeal.status });
  if (at.followUps >= LIMITS.followUpsMax) return err({ code: 'too_many_follow_ups' });
  const refused = refusalOfPhotos(photos, at.photos);
  if (refused) return err(refused);
  const status = statusAfter(appeal.status, 'comply') ?? appeal.status;
  return ok({
    appeal: { ...appeal, status, version: appeal.version + 1 },
    event: { type: 'followed_up', reason: null, data: null },
    words: { of: 'follow_up', text, photos, state: wanted && appeal.consented ? 'awaiting' : 'private' },
  });
}

function isSame(standing: Standing, text: string, photos: readonly string[]): boolean {
  return standing.here && standing.text === text && standing.photos.join() === photos.join();
}

/**
 * The citizen's word on the answer, which it stands beside and never changes. "Not solved" in time opens the appeal once
 * more; after that, and later, it is put before the head. May be given again, the last one counts; but only the first on an
 * answer moves the appeal to the top of the feed, so that nobody can hold it there.
 */
export function giveVerdict(
  appeal: Appeal,
  { solved, clear, remark }: Omit<VerdictRequest, 'code'>,
  at: CitizensCircumstances,
): CitizensResult {
  const given = appeal.verdict;
  const same = given?.solved === solved && given.clear === clear;
  // Before the status is asked: a repeated "not solved" must not fail because the first one reopened the appeal.
  if (same && (remark === undefined || remark === at.lastRemark)) return ok(null);
  if (!hasAnswer(appeal)) return err({ code: 'act_not_allowed', act: 'give_verdict', status: appeal.status });
  const verdict = { solved, clear, givenAt: at.now.toISOString() };
  const judged = {
    ...appeal,
    version: appeal.version + 1,
    verdict,
    forHead: solved === 'no',
    listedAt: given ? appeal.listedAt : toTop(appeal, at.now),
  };
  const words = remark === undefined ? null : { of: 'verdict' as const, text: remark };
  if (solved === 'no' && mayReopen(appeal, at)) return ok({ ...reopen(judged, at), words });
  const type = judged.forHead ? 'escalated' : 'verdict_given';
  return ok({ appeal: judged, event: { type, reason: null, data: { verdict } }, words });
}

function hasAnswer({ status }: Appeal): boolean {
  return status === 'answered' || status === 'done';
}

/** Last day on which "not solved" opens the appeal again; `null` while there is no answer. */
export function reopenUntil({ answer }: Appeal, calendar: Calendar): LocalDate | null {
  return answer && calendar.addWorkingDays(localDateTime(new Date(answer.answeredAt)).date, REOPEN_DAYS);
}

function mayReopen(appeal: Appeal, { now, calendar }: CitizensCircumstances): boolean {
  const until = reopenUntil(appeal, calendar);
  return !appeal.reopened && until !== null && localDateTime(now).date <= until;
}

/** A new term from now. The clock before is kept by the events, like the answer that did not help. */
function reopen(judged: Appeal, { now, calendar, closesAt }: CitizensCircumstances): Decision {
  const { kind, verdict } = judged;
  const clock = startClock({ kind, receivedAt: now, closesAt, calendar });
  const status = statusAfter(judged.status, 'reopen') ?? judged.status;
  const listedAt = toTop(judged, now);
  return {
    appeal: { ...judged, status, clock, stoppedOn: null, reopened: true, forHead: false, listedAt },
    event: { type: 'reopened', reason: null, data: { verdict, clock } },
  };
}

/** Takes the appeal back, until the agency has decided (АППК art. 64(9)). What was never in the feed does not enter it. */
export function withdraw(appeal: Appeal, _: unknown, { now }: CitizensCircumstances): CitizensResult {
  if (appeal.status === 'withdrawn') return ok(null);
  const status = statusAfter(appeal.status, 'withdraw');
  if (!status) return err({ code: 'act_not_allowed', act: 'withdraw', status: appeal.status });
  const stoppedOn = localDateTime(now).date;
  const listedAt = appeal.listedAt && now.toISOString();
  return ok({
    appeal: { ...appeal, version: appeal.version + 1, status, stoppedOn, listedAt },
    event: { type: 'withdrawn', reason: null, data: null },
    words: null,
  });
}

/**
 * Takes back the consent to publication (law 94-V art. 8(7)): the words leave the public view at once, and the appeal keeps its
 * place in the feed, so that nothing points at what was taken back. A moderator's refusal stays what it is.
 */
export function revokeConsent(appeal: Appeal): CitizensResult {
  if (!appeal.consented) return ok(null);
  const publication = appeal.publication === 'rejected' ? 'rejected' : 'no_consent';
  return ok({
    appeal: { ...appeal, version: appeal.version + 1, publication, consented: false },
    event: { type: 'consent_revoked', reason: null, data: null },
    words: null,
  });
}

/**
 * Brings back the number that e-Otinish gave to the same appeal (design: two doors). Everybody sees that it was filed, as told
 * by the applicant, and the same clock; the number itself only the agency. May be corrected.
 */
export function fileOfficially(
  appeal: Appeal,
  { officialNumber }: Pick<OfficialNumberRequest, 'officialNumber'>,
  at: CitizensCircumstances,
): CitizensResult {
  if (officialNumber === at.officialNumber) return ok(null);
  const officialOn = appeal.officialOn ?? localDateTime(at.now).date;
  return ok({
    appeal: { ...appeal, version: appeal.version + 1, officialOn },
    event: { type: 'officially_filed', reason: null, data: null },
    words: { of: 'official_number', text: officialNumber },
  });
}

/** Which acts are open to the citizen now. */
export function mayOf(appeal: Appeal, followUps: number, roomForPhotos: number): TrackedAppeal['may'] {
  const followUp = !DEAF.includes(appeal.status) && followUps < LIMITS.followUpsMax;
  return {
    followUp,
    photos: followUp ? roomForPhotos : 0,
    verdict: hasAnswer(appeal),
    withdraw: statusAfter(appeal.status, 'withdraw') !== undefined,
    revoke: appeal.consented,
    // The second door is never closed.
    official: true,
  };
}
