import type { Counts } from '../../sdk/contract/types.ts';
import { withRetry } from './retry.ts';

/**
 * What stands in the feed about each page, in the order given, in one statement. It walks the index of the feed by page, so it reads
 * as many rows as it counts; SQLite looks each up in the table besides, because it does not trust an index with a computed column.
 */
export async function countByPage(db: D1Database, agency: string, pages: readonly string[]): Promise<Counts> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT p.value AS page, COUNT(a.page_rank) AS appeals, COUNT(CASE WHEN a.page_rank >= '1' THEN 1 END) AS answered
         FROM json_each(?2) p LEFT JOIN appeals a INDEXED BY appeals_feed_page
           ON a.agency = ?1 AND a.page_url = p.value AND a.listed_at IS NOT NULL
         GROUP BY p.key ORDER BY p.key`,
      )
      .bind(agency, JSON.stringify(pages))
      .all<Counts['items'][number]>(),
  );
  return { items: results };
}
