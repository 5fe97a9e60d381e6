import type { FeedPage, FeedQuery } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { feedFilterOf, regionCodes } from '../domain/feed.ts';
import { publicView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { findAgency } from '../store/agencies.ts';
import type { Listing } from '../store/feed.ts';
import { orderOf, readListing } from '../store/feed.ts';
import type { FeedPosition } from '../store/feed-cursor.ts';
import { decodeFeedCursor } from '../store/feed-cursor.ts';
import { searchListing } from '../store/feed-search.ts';
import { findTerritoryIds } from '../store/routing.ts';
import { calendarOf } from './calendars.ts';

/** What came of a request for a page. */
export type FeedAnswer =
  | { readonly agency: Agency; readonly page: FeedPage }
  /** The cursor is none, or one of another list. */
  | 'cursor_invalid'
  /** There is no such agency. */
  | null;

/** A page of what was said and done, as everybody may see it, in one round trip; a region takes one more. */
export async function readFeed(db: D1Database, agencyId: string, query: FeedQuery, now: Date): Promise<FeedAnswer> {
  const today = localDateTime(now).date;
  const { q, region, limit, cursor } = query;
  const inRegion = region === undefined ? null : await findTerritoryIds(db, agencyId, regionCodes(region));
  const filter = feedFilterOf(query, inRegion);
  const from = cursor === undefined ? undefined : decodeFeedCursor(cursor);
  const isSearch = q !== undefined;
  if (from === null || (from && !isOf(from, isSearch ? null : orderOf(filter)))) return 'cursor_invalid';
  const request = { filter, limit, today, from };
  const listing =
    filter.territories?.length === 0
      ? await nothing(db, agencyId)
      : await (isSearch ? searchListing(db, agencyId, q, request) : readListing(db, agencyId, request));
  if (!listing) return null;
  const calendar = calendarOf(listing.agency);
  const items = listing.items.map((appeal) => publicView(appeal, today, calendar));
  return { agency: listing.agency, page: { items, next: listing.next } };
}

/** @param order of the feed; `null` is a search. */
function isOf({ list }: FeedPosition, order: string | null): boolean {
  return order === null ? list === 'best' || list === 'rest' : list === order;
}

/** Nothing lies in a region the agency has no part of. */
async function nothing(db: D1Database, agencyId: string): Promise<Listing | null> {
  const agency = await findAgency(db, agencyId);
  return agency && { agency, items: [], next: null };
}
