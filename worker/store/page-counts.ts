import type { Counts } from '../../sdk/contract/types.ts';
import { withRetry } from './retry.ts';

/**
 * What stands in the feed about each page, in the order given, in one statement. It walks the index of the feed by page, so D1 counts
 * as many rows as are counted here; SQLite looks each up in the table besides, because it does not trust an index with a computed
 * column. Both numbers come out of one walk as a pair: joining and grouping would sort every row first.
 */
export async function countByPage(db: D1Database, agency: string, pages: readonly string[]): Promise<Counts> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT p.value AS page, (
           SELECT json_array(COUNT(*), COUNT(CASE WHEN a.page_rank >= '1' THEN 1 END))
           FROM appeals a INDEXED BY appeals_feed_page
           WHERE a.agency = ?1 AND a.page_url = p.value AND a.listed_at IS NOT NULL) AS pair
         FROM json_each(?2) p ORDER BY p.key`,
      )
      .bind(agency, JSON.stringify(pages))
      .all<{ page: string; pair: string }>(),
  );
  return {
    items: results.map(({ page, pair }) => {
      const [appeals, answered]: [number, number] = JSON.parse(pair);
      return { page, appeals, answered };
    }),
  };
}
