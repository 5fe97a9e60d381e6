/** How many appeals wait behind each tab of the queue, counted in the indexes alone and no further than the contract says. */
import type { Tab } from '../../sdk/contract/desk-vocabulary.ts';
import { COUNTED_TO } from '../../sdk/contract/desk-vocabulary.ts';
import type { QueueChoices, TabCounts } from '../../sdk/contract/types.ts';
import type { QueueDays } from '../domain/queue.ts';
import { readOfficials, selectOfficials } from './agencies.ts';
import { withRetry } from './retry.ts';

interface Count {
  readonly sql: string;
  readonly values?: (days: QueueDays, me: string) => string[];
}

const COUNTS: Readonly<Record<Tab, Count>> = {
  owed: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue
      WHERE agency = ?1 AND stopped_on IS NULL LIMIT ?2)`,
  },
  overdue: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue
      WHERE agency = ?1 AND stopped_on IS NULL AND due_on < ?3 LIMIT ?2)`,
    values: ({ today }) => [today],
  },
  soon: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue
      WHERE agency = ?1 AND stopped_on IS NULL AND due_on BETWEEN ?3 AND ?4 LIMIT ?2)`,
    values: ({ today, soonUntil }) => [today, soonUntil],
  },
  moderation: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue_moderation
      WHERE agency = ?1 AND stopped_on IS NULL AND moderated_on IS NULL AND moderation_due_on IS NOT NULL LIMIT ?2)`,
  },
  unread: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue_unread
      WHERE agency = ?1 AND unread = 1 LIMIT ?2)`,
  },
  unsolved: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue_unsolved
      WHERE agency = ?1 AND verdict ->> '$.solved' = 'no' LIMIT ?2)`,
  },
  head: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue_head
      WHERE agency = ?1 AND for_head = 1 LIMIT ?2)`,
  },
  returning: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue_returning
      WHERE agency = ?1 AND returns_on IS NOT NULL AND returns_on <= ?3 LIMIT ?2)`,
    values: ({ today }) => [today],
  },
  mine: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue_assignee
      WHERE agency = ?1 AND stopped_on IS NULL AND assignee = ?3 LIMIT ?2)`,
    values: (_, me) => [me],
  },
  unassigned: {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals INDEXED BY appeals_queue_nobody
      WHERE agency = ?1 AND stopped_on IS NULL AND assignee IS NULL LIMIT ?2)`,
  },
};

/** @param me whose appeals are `mine`. */
export async function countTabs(db: D1Database, agency: string, me: string, days: QueueDays): Promise<TabCounts> {
  const tabs = Object.entries(COUNTS) as [Tab, Count][];
  const statements = tabs.map(([, { sql, values = () => [] }]) =>
    db.prepare(sql).bind(agency, COUNTED_TO + 1, ...values(days, me)),
  );
  const results = await withRetry(() => db.batch<{ n: number }>(statements));
  return Object.fromEntries(tabs.map(([tab], i) => [tab, results[i]?.results[0]?.n ?? 0])) as TabCounts;
}

/** Officials of the agency, and the territories its appeals lie in: one seek in the index for each. */
export async function readChoices(
  db: D1Database,
  agency: string,
): Promise<Pick<QueueChoices, 'officials' | 'territories'>> {
  const [officials, territories] = await withRetry(() =>
    db.batch([selectOfficials(db, agency), selectTerritories(db, agency)]),
  );
  const rows = (territories?.results ?? []) as { territory: string; names: string | null }[];
  return {
    officials: readOfficials(officials),
    territories: rows.map(({ territory: id, names }) => ({ id, names: names === null ? null : JSON.parse(names) })),
  };
}

function selectTerritories(db: D1Database, agency: string): D1PreparedStatement {
  return db
    .prepare(
      `WITH RECURSIVE lying (territory) AS (
         SELECT (SELECT MIN(territory) FROM appeals INDEXED BY appeals_queue_territory_status
           WHERE agency = ?1 AND territory IS NOT NULL)
         UNION ALL
         SELECT (SELECT MIN(territory) FROM appeals INDEXED BY appeals_queue_territory_status
           WHERE agency = ?1 AND territory IS NOT NULL AND territory > lying.territory)
         FROM lying WHERE lying.territory IS NOT NULL
       )
       SELECT l.territory, t.names FROM lying l LEFT JOIN territories t ON t.agency = ?1 AND t.id = l.territory
       WHERE l.territory IS NOT NULL LIMIT 200`,
    )
    .bind(agency);
}
