import type { FeedQuery } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import { readAgency, selectAgency } from './agencies.ts';
import type { Position } from './cursor.ts';
import { encodeCursor } from './cursor.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** One page of the feed and where the next begins. */
export interface Listing {
  readonly agency: Agency;
  readonly items: readonly Appeal[];
  readonly next: string | null;
}

/** Before every real position: the first page begins here. */
const NEWEST: Position = ['9', Number.MAX_SAFE_INTEGER];

/**
 * A page of the feed, newest public event first, with its agency, in one round trip. The row-value comparison walks its
 * index from the given position and reads one row more than the page shows. That row is where the next page begins: a
 * cursor naming the last row shown would have SQLite read that row again, only to drop it.
 */
export async function readListing(
  db: D1Database,
  agencyId: string,
  query: FeedQuery,
  from: Position = NEWEST,
): Promise<Listing | null> {
  const [found, page] = await withRetry(() =>
    db.batch([selectAgency(db, agencyId), selectPage(db, agencyId, query, from)]),
  );
  const agency = readAgency(found);
  if (!agency) return null;
  const rows = (page?.results ?? []) as AppealRow[];
  const beyond = rows[query.limit];
  return {
    agency,
    items: rows.slice(0, query.limit).map((row) => appealOf(row, agency.prefix)),
    next: beyond ? nextOf(beyond, query) : null,
  };
}

/** The cursor to a row: its place in the order of the list it was asked for in. */
function nextOf({ listed_at, page_rank, id }: AppealRow, { page }: FeedQuery): string | null {
  const key = page === undefined ? listed_at : page_rank;
  return key && encodeCursor([key, id]);
}

/** One whole statement for each way to filter, each with its own index: the planner is told which, so a page never scans. */
function selectPage(db: D1Database, agency: string, query: FeedQuery, [at, id]: Position): D1PreparedStatement {
  const { topic, status, page, limit } = query;
  const rows = limit + 1;
  if (page !== undefined) {
    return db
      .prepare(
        `SELECT * FROM appeals INDEXED BY appeals_feed_page
         WHERE agency = ?1 AND page_url = ?2 AND listed_at IS NOT NULL AND (page_rank, id) <= (?3, ?4)
         ORDER BY page_rank DESC, id DESC LIMIT ?5`,
      )
      .bind(agency, page, at, id, rows);
  }
  if (topic && status) {
    return db
      .prepare(
        `SELECT * FROM appeals INDEXED BY appeals_feed_both
         WHERE agency = ?1 AND topic = ?2 AND status = ?3 AND listed_at IS NOT NULL AND (listed_at, id) <= (?4, ?5)
         ORDER BY listed_at DESC, id DESC LIMIT ?6`,
      )
      .bind(agency, topic, status, at, id, rows);
  }
  if (topic) {
    return db
      .prepare(
        `SELECT * FROM appeals INDEXED BY appeals_feed_topic
         WHERE agency = ?1 AND topic = ?2 AND listed_at IS NOT NULL AND (listed_at, id) <= (?3, ?4)
         ORDER BY listed_at DESC, id DESC LIMIT ?5`,
      )
      .bind(agency, topic, at, id, rows);
  }
  if (status) {
    return db
      .prepare(
        `SELECT * FROM appeals INDEXED BY appeals_feed_status
         WHERE agency = ?1 AND status = ?2 AND listed_at IS NOT NULL AND (listed_at, id) <= (?3, ?4)
         ORDER BY listed_at DESC, id DESC LIMIT ?5`,
      )
      .bind(agency, status, at, id, rows);
  }
  return db
    .prepare(
      `SELECT * FROM appeals INDEXED BY appeals_feed
       WHERE agency = ?1 AND listed_at IS NOT NULL AND (listed_at, id) <= (?2, ?3)
       ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    )
    .bind(agency, at, id, rows);
}
