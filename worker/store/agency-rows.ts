/** Rows of agencies and officials, and the objects they stand for. Private to `worker/store/`. */

import type { ModerationMode } from '../../sdk/contract/desk-vocabulary.ts';
import type { AgencyProfile, LocalizedText, Official, Receipt } from '../../sdk/contract/types.ts';
import type { ContactMode, Kind, Language, Topic } from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { LocalDate } from '../domain/calendar.ts';

/** What an operator sets up. */
export interface AgencySetup {
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
  readonly contact: ContactMode;
  /** Whether photos are taken. */
  readonly photos: boolean;
  /** Where the territory lies: `KZ-11`, or the whole country. */
  readonly region: string | null;
  /** Address template of map tiles, and whose they are. */
  readonly tiles: AgencyProfile['tiles'];
  readonly privacy: AgencyProfile['privacy'];
  /** Who accepts appeals and stands on receipts (АППК art. 64(2)). */
  readonly registrar: Receipt['acceptedBy'];
  /** When moderators read a text: before, afterwards, or before where it is doubtful. */
  readonly moderation: ModerationMode;
  /** What the agency promises beside the law. */
  readonly promise: AgencyProfile['promise'];
  /** Beginning of the working day, `HH:MM`: a promise counts in working hours. */
  readonly opensAt: string;
}

/** An agency as the worker knows it. */
export interface Agency extends AgencySetup {
  /** Of an appeal's text. */
  readonly limits: { readonly textMin: number; readonly textMax: number };
  /** Since when it takes no new appeals; what is open is answered all the same. */
  readonly disabledAt: string | null;
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
  contact: ContactMode;
  photos: number;
  region: string | null;
  tiles: string | null;
  privacy: string;
  registrar: string | null;
  moderation: ModerationMode;
  promise: string | null;
  opens_at: string;
  limits: string | null;
  disabled_at: string | null;
  settings_version: number;
  theme: string;
  calendar_names: string;
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
    contact: row.contact,
    photos: row.photos === 1,
    region: row.region,
    tiles: row.tiles === null ? null : JSON.parse(row.tiles),
    privacy: JSON.parse(row.privacy),
    registrar: row.registrar === null ? null : JSON.parse(row.registrar),
    moderation: row.moderation,
    promise: row.promise === null ? null : JSON.parse(row.promise),
    opensAt: row.opens_at,
    limits: row.limits === null ? { textMin: LIMITS.textMin, textMax: LIMITS.textMax } : JSON.parse(row.limits),
    disabledAt: row.disabled_at,
  };
}

/** Columns of an agency, in the order the statement of `agencies.ts` binds them. */
export function agencyColumns(agency: AgencySetup): (string | number | null)[] {
  return [
    agency.id,
    agency.prefix,
    JSON.stringify(agency.names),
    JSON.stringify(agency.languages),
    JSON.stringify(agency.kinds),
    JSON.stringify(agency.topics),
    JSON.stringify(agency.origins),
    agency.notice && JSON.stringify(agency.notice),
    agency.officialAppealUrl,
    agency.closesAt,
    JSON.stringify(agency.calendarOverrides),
    JSON.stringify(agency.pageParams),
    agency.contact,
    agency.photos ? 1 : 0,
    agency.region,
    agency.tiles && JSON.stringify(agency.tiles),
    JSON.stringify(agency.privacy),
    agency.registrar && JSON.stringify(agency.registrar),
    agency.moderation,
    agency.promise && JSON.stringify(agency.promise),
    agency.opensAt,
  ];
}

export interface OfficialRow {
  id: string;
  name: string;
  position: string;
}

export function officialOf({ id, name, position }: OfficialRow): Official {
  return { id, name, position: JSON.parse(position) };
}
