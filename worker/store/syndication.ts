/** What feeds are read from: how often agencies have changed, and the newest items of all agencies of a region. */
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import type { AgencyRow } from './agency-rows.ts';
import { agencyOf } from './agency-rows.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** The agencies of a feed with the numbers of their last changes. */
export interface Publishers {
  readonly agencies: readonly Agency[];
  /** Another one whenever an agency, its settings or anything it has published is another. */
  readonly version: string;
}

type PublisherRow = AgencyRow & { changes: number | null };

/** One agency, by its id: two rows. */
export function findPublisher(db: D1Database, agency: string): Promise<Publishers> {
  return publishers(
    db
      .prepare(
        'SELECT a.*, c.n AS changes FROM agencies a LEFT JOIN agency_changes c ON c.agency = a.id WHERE a.id = ?1',
      )
      .bind(agency),
  );
}

/** The agencies of a region, `KZ-11`. There are as many agencies as a country has bodies, so the table is read through. */
export function findPublishersOf(db: D1Database, region: string): Promise<Publishers> {
  return publishers(
    db
      .prepare(
        `SELECT a.*, c.n AS changes FROM agencies a LEFT JOIN agency_changes c ON c.agency = a.id
         WHERE a.region = ?1 ORDER BY a.id`,
      )
      .bind(region),
  );
}

async function publishers(statement: D1PreparedStatement): Promise<Publishers> {
  const { results } = await withRetry(() => statement.all<PublisherRow>());
  // Every counter only grows, so no two states of the same agencies have the same sums.
  const sum = (count: (row: PublisherRow) => number) => results.reduce((total, row) => total + count(row), 0);
  return {
    agencies: results.map(({ changes: _, ...row }) => agencyOf(row)),
    version: [results.length, sum(({ changes }) => changes ?? 0), sum((row) => row.settings_version)].join('.'),
  };
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
