/** What feeds are read from: the agencies of a region, and the newest items of one agency or of several. */
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import type { AgencyRow } from './agency-rows.ts';
import { agencyOf } from './agency-rows.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** The agencies of a region, `KZ-11`. */
export async function findAgenciesOf(db: D1Database, region: string): Promise<Agency[]> {
  const { results } = await withRetry(() =>
    db.prepare('SELECT * FROM agencies WHERE region = ?1 ORDER BY id').bind(region).all<AgencyRow>(),
  );
  return results.map(agencyOf);
}

/**
 * The newest items of the feeds of some agencies, newest first, in one round trip. Each agency's are read by its own index, as many
 * as are wanted of all: any of them may have published everything of late.
 */
export async function newestOf(db: D1Database, agencies: readonly Agency[], limit: number): Promise<Appeal[]> {
  if (agencies.length === 0) return [];
  const page = db.prepare(
    `SELECT * FROM appeals INDEXED BY appeals_feed WHERE agency = ?1 AND listed_at IS NOT NULL
     ORDER BY listed_at DESC, id DESC LIMIT ?2`,
  );
  const pages = await withRetry(() => db.batch<AppealRow>(agencies.map(({ id }) => page.bind(id, limit))));
  return agencies
    .flatMap(({ prefix }, index) => pages[index]?.results.map((row) => appealOf(row, prefix)) ?? [])
    .toSorted((a, b) => ((a.listedAt ?? '') < (b.listedAt ?? '') ? 1 : -1))
    .slice(0, limit);
}

/** The newest items of one agency about one topic. */
export async function newestAbout(
  db: D1Database,
  { id, prefix }: Agency,
  topic: Appeal['topic'],
  limit: number,
): Promise<Appeal[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT * FROM appeals INDEXED BY appeals_feed_topic WHERE agency = ?1 AND topic = ?2 AND listed_at IS NOT NULL
         ORDER BY listed_at DESC, id DESC LIMIT ?3`,
      )
      .bind(id, topic, limit)
      .all<AppealRow>(),
  );
  return results.map((row) => appealOf(row, prefix));
}
