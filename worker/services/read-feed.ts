import type { FeedPage, FeedQuery } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { publicView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import type { Position } from '../store/cursor.ts';
import { readListing } from '../store/feed.ts';
import { calendarOf } from './calendars.ts';

/** A page of what was said and done, as everybody may see it. `null` if there is no such agency. */
export async function readFeed(
  db: D1Database,
  agencyId: string,
  query: FeedQuery,
  from: Position | undefined,
  now: Date,
): Promise<{ agency: Agency; page: FeedPage } | null> {
  const listing = await readListing(db, agencyId, query, from);
  if (!listing) return null;
  const today = localDateTime(now).date;
  const calendar = calendarOf(listing.agency);
  const items = listing.items.map((appeal) => publicView(appeal, today, calendar));
  return { agency: listing.agency, page: { items, next: listing.next } };
}
