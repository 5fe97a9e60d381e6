/** Rows of the tables and the domain objects they stand for. Private to `worker/store/`. */
import type { Clock, LocalizedText, Official } from '../../sdk/contract/types.ts';
import type { Kind, Language, Topic } from '../../sdk/contract/vocabulary.ts';
import type { Appeal, NewAppeal } from '../domain/appeal.ts';
import type { LocalDate } from '../domain/calendar.ts';
import { TIME_ZONE } from '../domain/clock.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';

/** An agency as the worker knows it. */
export interface Agency {
  readonly id: string;
  readonly prefix: string;
  readonly names: LocalizedText;
  readonly languages: readonly Language[];
  readonly kinds: readonly Kind[];
  readonly topics: readonly Topic[];
  /** Exact origins of the agency's sites. */
  readonly origins: readonly string[];
  /** Query parameters that tell the agency's pages apart; every other one is dropped from an address. */
  readonly pageParams: readonly string[];
  readonly notice: LocalizedText | null;
  readonly officialAppealUrl: string;
  readonly closesAt: string;
  readonly calendarOverrides: Readonly<Record<LocalDate, boolean>>;
}

export interface AgencyRow {
  id: string;
  prefix: string;
  names: string;
  languages: string;
  kinds: string;
  topics: string;
  origins: string;
  page_params: string;
  notice: string | null;
  official_appeal_url: string;
  closes_at: string;
  calendar_overrides: string;
}

export function agencyOf(row: AgencyRow): Agency {
  return {
    id: row.id,
    prefix: row.prefix,
    names: JSON.parse(row.names),
    languages: JSON.parse(row.languages),
    kinds: JSON.parse(row.kinds),
    topics: JSON.parse(row.topics),
    origins: JSON.parse(row.origins),
    pageParams: JSON.parse(row.page_params),
    notice: row.notice === null ? null : JSON.parse(row.notice),
    officialAppealUrl: row.official_appeal_url,
    closesAt: row.closes_at,
    calendarOverrides: JSON.parse(row.calendar_overrides),
  };
}

export interface OfficialRow {
  id: string;
  name: string;
  position: string;
}

export function officialOf({ id, name, position }: OfficialRow): Official {
  return { id, name, position: JSON.parse(position) };
}

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
  page_url: string | null;
  page_title: string | null;
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
  listed_at: string | null;
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
    number: formatNumber({ prefix, ...fromAppealId(row.id) }),
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
    page: row.page_url === null ? null : { url: row.page_url, title: row.page_title ?? '' },
    clock: clockOf(row),
    stoppedOn: row.stopped_on,
    redirectedTo: row.redirected_to === null ? null : JSON.parse(row.redirected_to),
    answer: row.answer === null ? null : JSON.parse(row.answer),
    measures: JSON.parse(row.measures),
    verdict: row.verdict === null ? null : JSON.parse(row.verdict),
    reopened: row.reopened === 1,
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
  ];
}

/** Columns that are set once, when an appeal is accepted. */
export function lastingColumns({ kind, topic, lang, channel, page }: NewAppeal): (string | null)[] {
  return [kind, topic, lang, channel, page?.url ?? null, page?.title ?? null];
}
