/** Pure: what the citizen, the public and the desk see of an appeal. */
import type { Clock, Extension, PublicAppeal, QueueItem, Receipt } from '../../sdk/contract/types.ts';
import type { Appeal, NewAppeal } from './appeal.ts';
import { returnsOn } from './appeal.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import { progressOn } from './clock.ts';

/** The receipt of an appeal as it was accepted. */
export function receiptOf(number: string, appeal: NewAppeal, acceptedBy: Receipt['acceptedBy']): Receipt {
  const { agency, kind, topic, clock, publication, promise } = appeal;
  return { number, agency, kind, topic, clock, publication, acceptedBy, promise };
}

/** Whether the citizen's words, and what the agency wrote about them, are open to everybody. */
function isShown({ publication }: NewAppeal): boolean {
  return publication === 'published';
}

/** The words by which everybody may find an appeal, as everybody may read them; `null` if they are not open or not in the feed. */
export function publicWords(appeal: NewAppeal): string | null {
  if (!isShown(appeal) || appeal.listedAt === null) return null;
  const { kk, ru } = appeal.answer?.texts ?? {};
  return [appeal.text, appeal.place, kk, ru].filter((part) => part != null).join('\n');
}

/**
 * What everybody may see. The citizen's words, the page and whatever the agency wrote about them appear only after a
 * moderator published them with the citizen's consent; status, clock and verdict always do, so that neither silence nor
 * dissatisfaction can hide.
 */
export function publicView(appeal: Appeal, today: LocalDate, calendar: Calendar): PublicAppeal {
  const shown = isShown(appeal);
  const { number, kind, topic, lang, channel, status, publication, rejection, clock } = appeal;
  return {
    number,
    kind,
    topic,
    lang,
    channel,
    status,
    publication,
    rejection,
    text: shown ? appeal.text : null,
    place: shown ? appeal.place : null,
    point: shown ? appeal.point : null,
    photos: shown ? [...appeal.photos] : [],
    registeredOn: clock.registeredOn,
    dueOn: clock.dueOn,
    progress: progressOn(clock, today, appeal.stoppedOn, calendar),
    extension: shown ? clock.extension : withoutReason(clock.extension),
    redirectedTo: appeal.redirectedTo,
    answer: shown ? appeal.answer : null,
    answered: answeredBy(appeal),
    measures: shown ? [...appeal.measures] : [],
    planned: shown ? [...appeal.planned] : [],
    promise: appeal.promise,
    firstReplyAt: appeal.firstReplyAt,
    origin: appeal.origin,
    parts: [...appeal.parts],
    duplicateOf: appeal.duplicateOf,
    duplicates: appeal.duplicates,
    source: appeal.source,
    verdict: appeal.verdict,
    reopened: appeal.reopened,
    thread: shown ? [...appeal.thread] : [],
    supports: appeal.supports,
    officialOn: appeal.officialOn,
    page: shown ? appeal.page : null,
    object: shown ? appeal.object : null,
    more: shown ? foldedOf(appeal) : 0,
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
    planned: [...appeal.planned],
    thread: [...appeal.thread],
    more: foldedOf(appeal),
  };
}

/** What a list may fold away, counted here so that no citizen's browser has to carry how. */
function foldedOf({ photos, thread, planned, answer }: Appeal): number {
  return [photos, thread, planned, answer?.photos ?? [], answer?.links ?? []].flat().length;
}

/** Whose answer there is, and when: words may retell the case, but neither an official nor a date may be hidden. */
function answeredBy({ answer, measures }: Appeal): PublicAppeal['answered'] {
  if (!answer) return null;
  const { official, answeredAt: at, nature } = answer;
  return { official, at, nature, measuresOn: measures.map(({ on }) => on) };
}

/** Why this date, for everybody: all that the term is counted from, but not the minute in which somebody wrote. */
export type PublicClock = Omit<Clock, 'receivedAt' | 'extension'>;

export function publicClock({ clock }: Pick<Appeal, 'clock'>): PublicClock {
  const { receivedAt: _receivedAt, extension: _extension, ...inputs } = clock;
  return inputs;
}

/** The reason of an extension may retell the case; its date and who decided may not be hidden. */
function withoutReason(extension: Extension | null): Extension | null {
  return extension && { ...extension, reason: '' };
}

/** What the desk sees of an appeal in its queue. */
export function queueView(appeal: Appeal, today: LocalDate, calendar: Calendar): QueueItem {
  const { number, kind, topic, lang, status, publication, text, place, clock, forHead, version } = appeal;
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
    forHead,
    channel: appeal.channel,
    receivedAt: clock.receivedAt,
    assignee: appeal.assignee,
    official: appeal.official,
    territory: appeal.territory,
    promise: appeal.promise,
    firstReplyAt: appeal.firstReplyAt,
    moderationDueOn: appeal.moderationDueOn,
    moderatedOn: appeal.moderatedOn,
    unread: appeal.unread,
    returnsOn: returnsOn(appeal),
    solved: appeal.verdict?.solved ?? null,
    duplicateOf: appeal.duplicateOf,
    duplicates: appeal.duplicates,
    supports: appeal.supports,
    hiding: appeal.hiding,
    version,
  };
}
