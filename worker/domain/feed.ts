/** Pure: what the filters of the feed mean. The database walks an index that narrows enough; whether an appeal belongs is judged here. */
import type { Box } from '../../sdk/contract/feed-values.ts';
import { parseBox } from '../../sdk/contract/feed-values.ts';
import type { FeedQuery } from '../../sdk/contract/types.ts';
import type { Appeal } from './appeal.ts';
import type { LocalDate } from './calendar.ts';
import { addDays } from './calendar.ts';
import { instantOf, localDateTime } from './clock.ts';

/** Filters as they are judged. What is not asked for is missing. */
export interface FeedFilter
  extends Pick<
    FeedQuery,
    'topic' | 'status' | 'kind' | 'lang' | 'object' | 'from' | 'to' | 'overdue' | 'solved' | 'page'
  > {
  /** Any of these territories; of none at all nothing is shown. */
  readonly territories?: readonly string[];
  readonly box?: Box;
}

/** @param inRegion territories that lie in the region asked for, if one was. */
export function feedFilterOf(query: FeedQuery, inRegion: readonly string[] | null): FeedFilter {
  const { q: _q, cursor: _cursor, limit: _limit, region: _region, territory, bbox, ...filters } = query;
  const box = bbox === undefined ? null : parseBox(bbox);
  const territories = territoriesOf(territory, inRegion);
  return { ...filters, ...(territories && { territories }), ...(box && { box }) };
}

/** Both a territory and a region: the territory, if it lies there. */
function territoriesOf(territory: string | undefined, inRegion: readonly string[] | null): readonly string[] | null {
  if (territory === undefined) return inRegion;
  return inRegion === null || inRegion.includes(territory) ? [territory] : [];
}

/**
 * The codes of a region, from its own to the first that lies elsewhere. КАТО writes a unit in pairs of digits and fills with zeros,
 * and what lies in it begins alike.
 * @param kato nine digits.
 */
export function regionCodes(kato: string): { readonly from: string; readonly before: string } {
  const zeros = /0*$/.exec(kato)?.[0].length ?? 0;
  const digits = Math.max(2, kato.length - zeros);
  // The last three digits name one settlement; the six before them are three pairs.
  const significant = digits > 6 ? 9 : digits + (digits % 2);
  const next = (Number(kato.slice(0, significant)) + 1) * 10 ** (9 - significant);
  return { from: kato, before: String(next).padStart(9, '0') };
}

/** The last instant of a day, as `listedAt` is written. */
export function endOfDay(day: LocalDate): string {
  return new Date(instantOf(addDays(day, 1), '00:00').getTime() - 1).toISOString();
}

/** Whether an appeal is one that everybody may read and that the filters ask for. Words are looked up, not judged. */
export function isInFeed(appeal: Appeal, filter: FeedFilter, today: LocalDate): boolean {
  const { topic, status, kind, lang, solved, overdue, page } = filter;
  return (
    appeal.listedAt !== null &&
    (topic === undefined || appeal.topic === topic) &&
    (status === undefined || appeal.status === status) &&
    (kind === undefined || appeal.kind === kind) &&
    (lang === undefined || appeal.lang === lang) &&
    (solved === undefined || appeal.verdict?.solved === solved) &&
    (overdue === undefined || isLate(appeal, today)) &&
    (page === undefined || appeal.page?.url === page) &&
    isInPeriod(appeal, filter) &&
    isThere(appeal, filter)
  );
}

/** Whether nobody has answered although the term has passed. */
function isLate({ stoppedOn, clock }: Appeal, today: LocalDate): boolean {
  return stoppedOn === null && clock.dueOn < today;
}

function isInPeriod({ listedAt }: Appeal, { from, to }: FeedFilter): boolean {
  const { date } = localDateTime(new Date(listedAt ?? 0));
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

/** Where it was and what it is about are open with the words alone. */
function isThere({ publication, territory, object, point }: Appeal, filter: FeedFilter): boolean {
  const { territories, box } = filter;
  if (territories === undefined && box === undefined && filter.object === undefined) return true;
  return (
    publication === 'published' &&
    (territories === undefined || (territory !== null && territories.includes(territory))) &&
    (filter.object === undefined || object === filter.object) &&
    (box === undefined || (point !== null && holds(box, point)))
  );
}

function holds({ west, south, east, north }: Box, { lat, lon }: { lat: number; lon: number }): boolean {
  return south <= lat && lat <= north && west <= lon && lon <= east;
}

/** Whether nothing that the filters ask for can come after an appeal, in the order of the latest event or of due dates. */
export function isBeyond(
  { listedAt, clock }: Appeal,
  order: 'latest' | 'due' | 'page',
  { from }: FeedFilter,
  today: LocalDate,
): boolean {
  if (order === 'due') return clock.dueOn >= today;
  if (order === 'page' || from === undefined) return false;
  return localDateTime(new Date(listedAt ?? 0)).date < from;
}
