import type { FeedQuery } from '../../sdk/contract/types.ts';
import type { Agency } from '../store/agencies.ts';
import { findAgency } from '../store/agencies.ts';
import type { PublicTerritory } from '../store/routing.ts';
import { findPublicTerritories } from '../store/routing.ts';
import type { FeedAnswer } from './read-feed.ts';
import { readFeed } from './read-feed.ts';

/** A page of the feed, and the territories it can be narrowed to. */
export async function readAgencyPage(
  db: D1Database,
  agencyId: string,
  query: FeedQuery,
  now: Date,
): Promise<{ readonly found: FeedAnswer; readonly territories: readonly PublicTerritory[] }> {
  const [found, territories] = await Promise.all([
    readFeed(db, agencyId, query, now),
    findPublicTerritories(db, agencyId),
  ]);
  return { found, territories };
}

/** The same without the feed: a search that is wrong looks for nothing. */
export async function readAgencySearch(
  db: D1Database,
  agencyId: string,
): Promise<{ readonly agency: Agency | null; readonly territories: readonly PublicTerritory[] }> {
  const [agency, territories] = await Promise.all([findAgency(db, agencyId), findPublicTerritories(db, agencyId)]);
  return { agency, territories };
}
