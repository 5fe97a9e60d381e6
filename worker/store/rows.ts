/** Rows of appeals and the domain objects they stand for. Private to `worker/store/`. */
import type { Clock } from '../../sdk/contract/types.ts';
import type { Appeal, NewAppeal } from '../domain/appeal.ts';
import { returnsOn } from '../domain/appeal.ts';
import { TIME_ZONE } from '../domain/clock.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';

export interface AppealRow {
  agency: string;
  id: number;
  version: number;
  kind: Appeal['kind'];
  topic: Appeal['topic'];
  lang: Appeal['lang'];
  channel: Appeal['channel'];
  status: Appeal['status'];
  publication: Appeal['publication'];
  consented: number;
  rejection: Appeal['rejection'];
  text: string;
  place: string | null;
  lat: number | null;
  lon: number | null;
  page_url: string | null;
  page_title: string | null;
  object: string | null;
  received_at: string;
  closes_at: string;
  registered_on: string;
  shift: Clock['shift'];
  term: number;
  days_off: string;
  calendar: string;
  due_on: string;
  extension: string | null;
  stopped_on: string | null;
  redirected_to: string | null;
  answer: string | null;
  measures: string;
  verdict: string | null;
  reopened: number;
  for_head: number;
  photos: string;
  thread: string;
  official_on: string | null;
  supports: number;
  assignee: string | null;
  official: string | null;
  territory: string | null;
  promise: string | null;
  first_reply_at: string | null;
  moderation_due_on: string | null;
  moderated_on: string | null;
  hiding: string | null;
  planned: string;
  unread: number;
  duplicate_of: string | null;
  duplicates: number;
  origin: string | null;
  parts: string;
  source: string | null;
  answerable: string | null;
  number: string | null;
  listed_at: string | null;
  page_rank: string | null;
}

function clockOf(row: AppealRow): Clock {
  return {
    receivedAt: row.received_at,
    closesAt: row.closes_at,
    timeZone: TIME_ZONE,
    registeredOn: row.registered_on,
    shift: row.shift,
    term: row.term,
    daysOff: JSON.parse(row.days_off),
    calendar: row.calendar,
    dueOn: row.due_on,
    extension: row.extension === null ? null : JSON.parse(row.extension),
  };
}

/** @param prefix of the agency the row belongs to. */
export function appealOf(row: AppealRow, prefix: string): Appeal {
  return {
    agency: row.agency,
    number: row.number ?? formatNumber({ prefix, ...fromAppealId(row.id) }),
    version: row.version,
    kind: row.kind,
    topic: row.topic,
    lang: row.lang,
    channel: row.channel,
    status: row.status,
    publication: row.publication,
    consented: row.consented === 1,
    rejection: row.rejection,
    text: row.text,
    place: row.place,
    point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
    photos: JSON.parse(row.photos),
    page: row.page_url === null ? null : { url: row.page_url, title: row.page_title ?? '' },
    object: row.object,
    clock: clockOf(row),
    stoppedOn: row.stopped_on,
    redirectedTo: row.redirected_to === null ? null : JSON.parse(row.redirected_to),
    answer: row.answer === null ? null : JSON.parse(row.answer),
    measures: JSON.parse(row.measures),
    verdict: row.verdict === null ? null : JSON.parse(row.verdict),
    reopened: row.reopened === 1,
    forHead: row.for_head === 1,
    thread: JSON.parse(row.thread),
    officialOn: row.official_on,
    supports: row.supports,
    assignee: row.assignee,
    official: row.official,
    answerable: row.answerable === null ? null : JSON.parse(row.answerable),
    territory: row.territory,
    promise: row.promise === null ? null : JSON.parse(row.promise),
    firstReplyAt: row.first_reply_at,
    moderationDueOn: row.moderation_due_on,
    moderatedOn: row.moderated_on,
    hiding: row.hiding === null ? null : JSON.parse(row.hiding),
    planned: JSON.parse(row.planned),
    unread: row.unread === 1,
    duplicateOf: row.duplicate_of,
    duplicates: row.duplicates,
    origin: row.origin === null ? null : JSON.parse(row.origin),
    parts: JSON.parse(row.parts),
    source: row.source === null ? null : JSON.parse(row.source),
    listedAt: row.listed_at,
  };
}

/** Columns that an act may change, in the order the statements of `appeals.ts` bind them. */
export function changingColumns(appeal: NewAppeal): (string | number | null)[] {
  const { clock } = appeal;
  return [
    appeal.version,
    appeal.status,
    appeal.publication,
    appeal.consented ? 1 : 0,
    appeal.rejection,
    appeal.text,
    appeal.place,
    clock.receivedAt,
    clock.closesAt,
    clock.registeredOn,
    clock.shift,
    clock.term,
    JSON.stringify(clock.daysOff),
    clock.calendar,
    clock.dueOn,
    clock.extension && JSON.stringify(clock.extension),
    appeal.stoppedOn,
    appeal.redirectedTo && JSON.stringify(appeal.redirectedTo),
    appeal.answer && JSON.stringify(appeal.answer),
    JSON.stringify(appeal.measures),
    appeal.verdict && JSON.stringify(appeal.verdict),
    appeal.reopened ? 1 : 0,
    appeal.listedAt,
    appeal.topic,
    appeal.forHead ? 1 : 0,
    JSON.stringify(appeal.photos),
    JSON.stringify(appeal.thread),
    appeal.officialOn,
    ...deskColumns(appeal),
  ];
}

/** What the desk keeps of an appeal. */
function deskColumns(appeal: NewAppeal): (string | number | null)[] {
  return [
    appeal.assignee,
    appeal.official,
    appeal.territory,
    appeal.promise && JSON.stringify(appeal.promise),
    appeal.firstReplyAt,
    appeal.moderationDueOn,
    appeal.moderatedOn,
    appeal.hiding && JSON.stringify(appeal.hiding),
    JSON.stringify(appeal.planned),
    returnsOn(appeal),
    appeal.unread ? 1 : 0,
    appeal.duplicateOf,
    appeal.duplicates,
    JSON.stringify(appeal.parts),
    appeal.answerable && JSON.stringify(appeal.answerable),
  ];
}

/** Columns that are set once, when an appeal is accepted. */
export function lastingColumns(appeal: NewAppeal): (string | number | null)[] {
  const { kind, lang, channel, page, point, origin, source, object } = appeal;
  return [
    kind,
    lang,
    channel,
    page?.url ?? null,
    page?.title ?? null,
    point?.lat ?? null,
    point?.lon ?? null,
    origin && JSON.stringify(origin),
    source && JSON.stringify(source),
    // What was passed on whole keeps the number its citizen was given; anything else is numbered where it is.
    origin && !origin.part ? origin.number : null,
    object,
  ];
}
