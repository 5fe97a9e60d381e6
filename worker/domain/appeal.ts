/** Pure: what an appeal is and how one begins. What others see of it is in `views.ts`. */

import { publicPoint, redact } from '../../sdk/contract/redaction.ts';
import type {
  Answer,
  CitizensWord,
  Clock,
  Hiding,
  LocalizedText,
  Measure,
  Origin,
  Page,
  Part,
  Photo,
  Point,
  Promised,
  Reply,
  ServicePromise,
  Source,
  Submission,
  Verdict,
} from '../../sdk/contract/types.ts';
import type {
  Channel,
  Kind,
  Language,
  Publication,
  RejectionReason,
  Status,
  Topic,
  WordState,
} from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Answerable } from './answerable.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import { startClock } from './clock.ts';
import { publicAddress } from './page.ts';
import { promisedFor } from './promise.ts';
import type { RoutingTable } from './routing.ts';
import { NO_RULES, routeFor } from './routing.ts';

/** The public record of an appeal. What is private is not here. */
export interface Appeal {
  readonly agency: string;
  readonly number: string;
  readonly version: number;
  readonly kind: Kind;
  readonly topic: Topic;
  readonly lang: Language;
  readonly channel: Channel;
  readonly status: Status;
  readonly publication: Publication;
  /** The citizen's consent to publication, law 94-V art. 7(3). */
  readonly consented: boolean;
  readonly rejection: RejectionReason | null;
  /** Redacted, whether published or not. */
  readonly text: string;
  readonly place: string | null;
  /** Rounded: the exact point is private. */
  readonly point: Point | null;
  /** Those everybody may see. */
  readonly photos: readonly Photo[];
  readonly page: Page | null;
  /** What it is about, by an id of the site it came from; `null` if the form was told none. */
  readonly object: string | null;
  readonly clock: Clock;
  /** Local day on which the agency's duty ended; `null` while the term runs. */
  readonly stoppedOn: LocalDate | null;
  readonly redirectedTo: LocalizedText | null;
  readonly answer: Answer | null;
  readonly measures: readonly Measure[];
  /** The citizen's word on the answer; `null` until given, and again when a reopened appeal is answered. */
  readonly verdict: Verdict | null;
  /** Once `true`, a "not solved" opens the appeal no more. */
  readonly reopened: boolean;
  /** The citizen said "not solved" when the appeal could not be opened again: the head decides. */
  readonly forHead: boolean;
  /** Public words under the appeal, oldest first. */
  readonly thread: readonly Reply[];
  /** Day on which the applicant says they filed an official appeal. */
  readonly officialOn: LocalDate | null;
  /** How many have the same problem. Counted apart from the acts, so no act changes it. */
  readonly supports: number;
  /** Member of the staff who works on it. */
  readonly assignee: string | null;
  /** Named official who answers for it, see the agency's routing. */
  readonly official: string | null;
  /** Whose case it is in the rating; `null` while nobody has been given it. */
  readonly answerable: Answerable | null;
  readonly territory: string | null;
  readonly promise: Promised | null;
  /** When somebody of the agency first said something in public: a reply, or the answer itself. */
  readonly firstReplyAt: string | null;
  /** Last day of the moderators' own clock; `null` where they had nothing to decide. */
  readonly moderationDueOn: LocalDate | null;
  /** Day on which a moderator first decided. */
  readonly moderatedOn: LocalDate | null;
  /** A proposal to hide the published text, until a second member of the staff decides. */
  readonly hiding: Hiding | null;
  /** Measures to come. On the date of the nearest one the appeal comes back to the queue. */
  readonly planned: readonly Measure[];
  /** The citizen has written since somebody of the staff last read it. */
  readonly unread: boolean;
  readonly duplicateOf: string | null;
  readonly duplicates: number;
  readonly origin: Origin | null;
  readonly parts: readonly Part[];
  readonly source: Source | null;
  /** Time of the latest public event; `null` keeps the appeal out of the feed. */
  readonly listedAt: string | null;
}

/** An appeal that has no number yet: the number is given by the database, together with the row. */
export type NewAppeal = Omit<Appeal, 'number'>;

/** What a citizen wrote, for the private part. */
export interface Original {
  readonly text: string;
  readonly place: string | null;
  readonly point: Point | null;
  /** The post it was made of, where staff entered it from a social network. */
  readonly link: string | null;
}

/** A further word of the citizen, as written. */
export interface FollowUp extends CitizensWord {
  /** Number of its event. */
  readonly seq: number;
  readonly state: WordState;
}

/** What an appeal is made of, whoever sent it. */
export type Submitted = Pick<
  Submission,
  'kind' | 'topic' | 'lang' | 'text' | 'place' | 'point' | 'page' | 'consent'
> & {
  readonly channel: Channel;
  readonly object?: Submission['object'];
};

/** Working days in which a moderator decides, from registration. The agency's own rule: the law knows no such term. */
export const MODERATION_DAYS = 1;

/** Whether a moderator has still to read the text, before or after everybody else does. */
export function awaitsModerator({
  status,
  publication,
  moderationDueOn,
  moderatedOn,
}: Pick<Appeal, 'status' | 'publication' | 'moderationDueOn' | 'moderatedOn'>): boolean {
  if (moderatedOn !== null || publication === 'awaiting') return status === 'moderation';
  return moderationDueOn !== null && publication !== 'rejected';
}

/** When an appeal with a new public event was last heard of: a duplicate stays out of the feed. */
export function toTop({ duplicateOf }: Pick<Appeal, 'duplicateOf'>, now: Date): string | null {
  return duplicateOf === null ? now.toISOString() : null;
}

/** Nearest date of a planned measure. */
export function returnsOn({ planned }: Pick<Appeal, 'planned'>): LocalDate | null {
  return planned.map(({ on }) => on).toSorted()[0] ?? null;
}

/** What of an agency an appeal begins with. */
interface Receiving {
  readonly id: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly pageParams: readonly string[];
  readonly promise: ServicePromise | null;
}

/**
 * A new appeal: waits for a moderator, its text redacted, its clock already running (the law counts from receipt), with the person it
 * goes to first. A rule that names another body passes nothing on: that is proposed at the desk.
 */
export function newAppeal(
  agency: Receiving,
  submission: Submitted,
  receivedAt: Date,
  calendar: Calendar,
  routing: RoutingTable = NO_RULES,
): NewAppeal {
  const { kind, topic, lang, channel, page, text, point = null, place = null, object = null } = submission;
  const { territory, official, assignee } = routeFor(routing, { topic, text, place, point });
  const clock = startClock({ kind, receivedAt, closesAt: agency.closesAt, calendar });
  const moderationDueOn = calendar.addWorkingDays(clock.registeredOn, MODERATION_DAYS);
  return {
    agency: agency.id,
    version: 1,
    kind,
    topic,
    lang,
    channel,
    status: 'moderation',
    publication: 'awaiting',
    consented: submission.consent.publication,
    rejection: null,
    text: redact(text, lang).text,
    place: place && redact(place, lang).text,
    point: point && publicPoint(point),
    photos: [],
    page: page ? publicPage(page, agency.pageParams, lang) : null,
    object,
    clock,
    stoppedOn: null,
    redirectedTo: null,
    answer: null,
    measures: [],
    verdict: null,
    reopened: false,
    forHead: false,
    thread: [],
    officialOn: null,
    supports: 0,
    assignee,
    official,
    answerable: official === null ? null : { official, until: moderationDueOn },
    territory,
    promise: agency.promise && promisedFor(agency.promise, clock, { ...agency, calendar }),
    firstReplyAt: null,
    moderationDueOn,
    moderatedOn: null,
    hiding: null,
    planned: [],
    unread: false,
    duplicateOf: null,
    duplicates: 0,
    origin: null,
    parts: [],
    source: null,
    listedAt: null,
  };
}

/** Address and title are a client's words too, and shown to everybody. */
function publicPage({ url, title }: Page, pageParams: readonly string[], lang: Language): Page {
  return { url: publicAddress(url, pageParams), title: redact(title, lang).text.slice(0, LIMITS.pageTitleMax) };
}
