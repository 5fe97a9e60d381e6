/** Pure: what an appeal is, how one begins, and what others may see of it. */

import { redact } from '../../sdk/contract/redaction.ts';
import type {
  Answer,
  Clock,
  Extension,
  LocalizedText,
  Measure,
  Page,
  PublicAppeal,
  QueueItem,
  Receipt,
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
} from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import { progressOn, startClock } from './clock.ts';
import { publicAddress } from './page.ts';

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
  readonly page: Page | null;
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
  /** Time of the latest public event; `null` keeps the appeal out of the feed. */
  readonly listedAt: string | null;
}

/** An appeal that has no number yet: the number is given by the database, together with the row. */
export type NewAppeal = Omit<Appeal, 'number'>;

/** What a citizen wrote, for the private part. */
export interface Original {
  readonly text: string;
  readonly place: string | null;
}

/** A new appeal: waits for a moderator, its text redacted, its clock already running (the law counts from receipt). */
export function newAppeal(
  agency: { readonly id: string; readonly closesAt: string; readonly pageParams: readonly string[] },
  submission: Submission,
  receivedAt: Date,
  calendar: Calendar,
): NewAppeal {
  const { kind, topic, lang, channel, page } = submission;
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
    text: redact(submission.text, lang).text,
    place: submission.place === undefined ? null : redact(submission.place, lang).text,
    page: page ? publicPage(page, agency.pageParams, lang) : null,
    clock: startClock({ kind, receivedAt, closesAt: agency.closesAt, calendar }),
    stoppedOn: null,
    redirectedTo: null,
    answer: null,
    measures: [],
    verdict: null,
    reopened: false,
    listedAt: null,
  };
}

/** Address and title are a client's words too, and shown to everybody. */
function publicPage({ url, title }: Page, pageParams: readonly string[], lang: Language): Page {
  return { url: publicAddress(url, pageParams), title: redact(title, lang).text.slice(0, LIMITS.pageTitleMax) };
}

/** The receipt of an appeal as it was accepted. */
export function receiptOf(number: string, appeal: NewAppeal): Receipt {
  const { agency, kind, topic, clock, publication } = appeal;
  return { number, agency, kind, topic, clock, publication };
}

/**
 * What everybody may see. The citizen's words, the page and whatever the agency wrote about them appear only after a
 * moderator published them with the citizen's consent; status, clock and verdict always do, so that neither silence nor
 * dissatisfaction can hide.
 */
export function publicView(appeal: Appeal, today: LocalDate, calendar: Calendar): PublicAppeal {
  const shown = appeal.publication === 'published';
  const { number, kind, topic, lang, status, publication, rejection, clock } = appeal;
  return {
    number,
    kind,
    topic,
    lang,
    status,
    publication,
    rejection,
    text: shown ? appeal.text : null,
    place: shown ? appeal.place : null,
    registeredOn: clock.registeredOn,
    dueOn: clock.dueOn,
    progress: progressOn(clock, today, appeal.stoppedOn, calendar),
    extension: shown ? clock.extension : withoutReason(clock.extension),
    redirectedTo: appeal.redirectedTo,
    answer: shown ? appeal.answer : null,
    measures: shown ? [...appeal.measures] : [],
    verdict: appeal.verdict,
    reopened: appeal.reopened,
    page: shown ? appeal.page : null,
    updatedAt: appeal.listedAt ?? clock.receivedAt,
  };
}

/**
 * What the holder of the code sees: the public view, and whatever the agency answered, which is owed to them whether or not
 * the public may read it.
 */
export function holdersView(appeal: Appeal, today: LocalDate, calendar: Calendar): PublicAppeal {
  return {
    ...publicView(appeal, today, calendar),
    extension: appeal.clock.extension,
    answer: appeal.answer,
    measures: [...appeal.measures],
  };
}

/** The reason of an extension may retell the case; its date and who decided may not be hidden. */
function withoutReason(extension: Extension | null): Extension | null {
  return extension && { ...extension, reason: '' };
}

/** What the desk sees of an appeal in its queue. */
export function queueView(appeal: Appeal, today: LocalDate, calendar: Calendar): QueueItem {
  const { number, kind, topic, lang, status, publication, text, place, clock, version } = appeal;
  return {
    number,
    kind,
    topic,
    lang,
    status,
    publication,
    text,
    place,
    registeredOn: clock.registeredOn,
    dueOn: clock.dueOn,
    progress: progressOn(clock, today, appeal.stoppedOn, calendar),
    version,
  };
}
