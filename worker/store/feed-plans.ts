/**
 * How a page of the feed is read: a statement for each index, and which one answers which filters by itself. The planner is told the
 * index, so a page never scans. Every statement takes the agency, the position to begin at, how many rows, and its own values.
 */
import type { FeedFilter } from '../domain/feed.ts';

type FilterName = keyof FeedFilter;

/** What a list is sorted by: the latest public event, the due date, or what is answered before what is not. */
export type FeedOrder = 'latest' | 'due' | 'page';

/** One way to read the feed. */
export interface FeedPlan {
  readonly sql: string;
  readonly order: FeedOrder;
  /** Filters that every row of the statement fits; any other one in force is judged row by row. */
  readonly covers: readonly FilterName[];
  /** Whether the filters have what the statement needs. */
  readonly serves: (filter: FeedFilter) => boolean;
  readonly values: (filter: FeedFilter) => (string | undefined)[];
}

const none = () => [];
const one = ({ territories }: FeedFilter): string | undefined =>
  territories?.length === 1 ? territories[0] : undefined;

/** A filter that has an order of its own decides how the feed is read; then what is rarest comes first. */
export const FEED_PLANS: readonly FeedPlan[] = [
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_page
      WHERE agency = ?1 AND page_url = ?5 AND listed_at IS NOT NULL AND (page_rank, id) <= (?2, ?3)
      ORDER BY page_rank DESC, id DESC LIMIT ?4`,
    order: 'page',
    covers: ['page'],
    serves: ({ page }) => page !== undefined,
    values: ({ page }) => [page],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_due_territory
      WHERE agency = ?1 AND territory = ?5 AND stopped_on IS NULL AND listed_at IS NOT NULL AND publication = 'published'
        AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    order: 'due',
    covers: ['overdue', 'territories'],
    serves: (filter) => filter.overdue !== undefined && one(filter) !== undefined,
    values: (filter) => [one(filter)],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_due_topic
      WHERE agency = ?1 AND topic = ?5 AND stopped_on IS NULL AND listed_at IS NOT NULL AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    order: 'due',
    covers: ['overdue', 'topic'],
    serves: ({ overdue, topic }) => overdue !== undefined && topic !== undefined,
    values: ({ topic }) => [topic],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_due
      WHERE agency = ?1 AND stopped_on IS NULL AND listed_at IS NOT NULL AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    order: 'due',
    covers: ['overdue'],
    serves: ({ overdue }) => overdue !== undefined,
    values: none,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_object
      WHERE agency = ?1 AND object = ?5 AND listed_at IS NOT NULL AND publication = 'published'
        AND (listed_at, id) <= (?2, ?3) ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['object'],
    serves: ({ object }) => object !== undefined,
    values: ({ object }) => [object],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_unsolved
      WHERE agency = ?1 AND listed_at IS NOT NULL AND verdict ->> '$.solved' = 'no' AND (listed_at, id) <= (?2, ?3)
      ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['solved'],
    serves: ({ solved }) => solved === 'no',
    values: none,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_territory_topic
      WHERE agency = ?1 AND territory = ?5 AND topic = ?6 AND listed_at IS NOT NULL AND publication = 'published'
        AND (listed_at, id) <= (?2, ?3) ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['territories', 'topic'],
    serves: (filter) => one(filter) !== undefined && filter.topic !== undefined,
    values: (filter) => [one(filter), filter.topic],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_territory_status
      WHERE agency = ?1 AND territory = ?5 AND status = ?6 AND listed_at IS NOT NULL AND publication = 'published'
        AND (listed_at, id) <= (?2, ?3) ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['territories', 'status'],
    serves: (filter) => one(filter) !== undefined && filter.status !== undefined,
    values: (filter) => [one(filter), filter.status],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_territory
      WHERE agency = ?1 AND territory = ?5 AND listed_at IS NOT NULL AND publication = 'published'
        AND (listed_at, id) <= (?2, ?3) ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['territories'],
    serves: (filter) => one(filter) !== undefined,
    values: (filter) => [one(filter)],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_both
      WHERE agency = ?1 AND topic = ?5 AND status = ?6 AND listed_at IS NOT NULL AND (listed_at, id) <= (?2, ?3)
      ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['topic', 'status'],
    serves: ({ topic, status }) => topic !== undefined && status !== undefined,
    values: ({ topic, status }) => [topic, status],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_topic
      WHERE agency = ?1 AND topic = ?5 AND listed_at IS NOT NULL AND (listed_at, id) <= (?2, ?3)
      ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['topic'],
    serves: ({ topic }) => topic !== undefined,
    values: ({ topic }) => [topic],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_kind
      WHERE agency = ?1 AND kind = ?5 AND listed_at IS NOT NULL AND (listed_at, id) <= (?2, ?3)
      ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['kind'],
    serves: ({ kind }) => kind !== undefined,
    values: ({ kind }) => [kind],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_status
      WHERE agency = ?1 AND status = ?5 AND listed_at IS NOT NULL AND (listed_at, id) <= (?2, ?3)
      ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['status'],
    serves: ({ status }) => status !== undefined,
    values: ({ status }) => [status],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_points
      WHERE agency = ?1 AND listed_at IS NOT NULL AND publication = 'published' AND lat IS NOT NULL
        AND (listed_at, id) <= (?2, ?3) ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: [],
    serves: ({ box }) => box !== undefined,
    values: none,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed_lang
      WHERE agency = ?1 AND lang = ?5 AND listed_at IS NOT NULL AND (listed_at, id) <= (?2, ?3)
      ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: ['lang'],
    serves: ({ lang }) => lang !== undefined,
    values: ({ lang }) => [lang],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_feed
      WHERE agency = ?1 AND listed_at IS NOT NULL AND (listed_at, id) <= (?2, ?3)
      ORDER BY listed_at DESC, id DESC LIMIT ?4`,
    order: 'latest',
    covers: [],
    serves: () => true,
    values: none,
  },
];

export interface ChosenFeedPlan extends FeedPlan {
  /** Whether the statement alone answers the filters, so that no row it reads is read for nothing. */
  readonly whole: boolean;
}

export function feedPlanFor(filter: FeedFilter): ChosenFeedPlan {
  const plan = FEED_PLANS.find(({ serves }) => serves(filter));
  if (!plan) throw new Error('the last plan serves every filter');
  // A period is where a walk by the latest event begins and ends.
  const covered: readonly FilterName[] = plan.order === 'latest' ? [...plan.covers, 'from', 'to'] : plan.covers;
  const inForce = Object.entries(filter).filter(([, value]) => value !== undefined);
  return { ...plan, whole: inForce.every(([name]) => covered.includes(name as FilterName)) };
}
