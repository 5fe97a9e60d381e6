/**
 * How a page of the queue is read: a statement for each index, and which one answers which filters by itself. The planner is told
 * the index, so a page never scans. Every statement takes the agency, the position to begin at, how many rows, and its own values.
 */
import type { Appeal } from '../domain/appeal.ts';
import { returnsOn } from '../domain/appeal.ts';
import type { QueueDays, QueueFilter } from '../domain/queue.ts';
import type { Position } from './cursor.ts';

type FilterName = Exclude<keyof QueueFilter, 'q'>;

/** One way to read the queue. */
export interface Plan {
  readonly sql: string;
  /** Filters that every row of the statement fits; any other one in force is judged row by row. */
  readonly covers: readonly FilterName[];
  /** Whether the filters have what the statement needs. */
  readonly serves: (filter: QueueFilter) => boolean;
  readonly values: (filter: QueueFilter, days: QueueDays) => (string | null | undefined)[];
  /** Where the first page begins. */
  readonly first?: (days: QueueDays) => Position;
  /** Where an appeal stands in the order of the statement. @default its due date */
  readonly key?: (appeal: Appeal) => string | null;
}

const none = () => [];
const EARLIEST: Position = ['', 0];

/** Attention that has an order of its own decides how the queue is read; then what is rarest comes first. */
export const PLANS: readonly Plan[] = [
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_moderation
      WHERE agency = ?1 AND stopped_on IS NULL AND moderated_on IS NULL AND moderation_due_on IS NOT NULL
        AND (moderation_due_on, id) >= (?2, ?3) ORDER BY moderation_due_on, id LIMIT ?4`,
    covers: ['attention', 'owed'],
    serves: ({ attention }) => attention === 'moderation',
    values: none,
    key: ({ moderationDueOn }) => moderationDueOn,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_returning
      WHERE agency = ?1 AND returns_on IS NOT NULL AND returns_on <= ?5 AND (returns_on, id) >= (?2, ?3)
      ORDER BY returns_on, id LIMIT ?4`,
    covers: ['attention'],
    serves: ({ attention }) => attention === 'returning',
    values: (_, { today }) => [today],
    key: returnsOn,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_redirectable
      WHERE agency = ?1 AND status IN ('registered', 'in_progress', 'clarify') AND (registered_on, id) >= (?2, ?3)
      ORDER BY registered_on, id LIMIT ?4`,
    covers: ['attention', 'owed'],
    serves: ({ attention }) => attention === 'redirectable',
    values: none,
    first: ({ redirectableFrom }) => [redirectableFrom, 0],
    key: ({ clock }) => clock.registeredOn,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_head
      WHERE agency = ?1 AND for_head = 1 AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['attention'],
    serves: ({ attention }) => attention === 'head',
    values: none,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_hiding
      WHERE agency = ?1 AND hiding IS NOT NULL AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['attention'],
    serves: ({ attention }) => attention === 'hiding',
    values: none,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_unread
      WHERE agency = ?1 AND unread = 1 AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['unread'],
    serves: ({ unread }) => unread !== undefined,
    values: none,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_unsolved
      WHERE agency = ?1 AND verdict ->> '$.solved' = 'no' AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['solved'],
    serves: ({ solved }) => solved === 'no',
    values: none,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_assignee_status
      WHERE agency = ?1 AND assignee = ?5 AND status = ?6 AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['assignee', 'status'],
    serves: ({ assignee, status }) => typeof assignee === 'string' && status !== undefined,
    values: ({ assignee, status }) => [assignee, status],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_official_status
      WHERE agency = ?1 AND official = ?5 AND status = ?6 AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['official', 'status'],
    serves: ({ official, status }) => official !== undefined && status !== undefined,
    values: ({ official, status }) => [official, status],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_territory_status
      WHERE agency = ?1 AND territory = ?5 AND status = ?6 AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['territory', 'status'],
    serves: ({ territory, status }) => territory !== undefined && status !== undefined,
    values: ({ territory, status }) => [territory, status],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_topic_moderation
      WHERE agency = ?1 AND topic = ?5 AND status = 'moderation' AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    covers: ['topic', 'status', 'owed'],
    serves: ({ topic, status }) => topic !== undefined && status === 'moderation',
    values: ({ topic }) => [topic],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_topic_status
      WHERE agency = ?1 AND topic = ?5 AND status = ?6 AND status <> 'moderation' AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    covers: ['topic', 'status'],
    serves: ({ topic, status }) => topic !== undefined && status !== undefined,
    values: ({ topic, status }) => [topic, status],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_nobody_status
      WHERE agency = ?1 AND assignee IS NULL AND status = ?5 AND status <> 'moderation' AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    covers: ['assignee', 'status'],
    serves: ({ assignee, status }) => assignee === null && status !== undefined && status !== 'moderation',
    values: ({ status }) => [status],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_status
      WHERE agency = ?1 AND status = ?5 AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['status'],
    serves: ({ status }) => status !== undefined,
    values: ({ status }) => [status],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_assignee
      WHERE agency = ?1 AND stopped_on IS NULL AND assignee = ?5 AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    covers: ['assignee', 'owed'],
    serves: ({ assignee }) => typeof assignee === 'string',
    values: ({ assignee }) => [assignee],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_official
      WHERE agency = ?1 AND stopped_on IS NULL AND official = ?5 AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    covers: ['official', 'owed'],
    serves: ({ official }) => official !== undefined,
    values: ({ official }) => [official],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_territory
      WHERE agency = ?1 AND stopped_on IS NULL AND territory = ?5 AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    covers: ['territory', 'owed'],
    serves: ({ territory }) => territory !== undefined,
    values: ({ territory }) => [territory],
  },
  {
    sql: `SELECT * FROM (
        SELECT * FROM appeals INDEXED BY appeals_queue_topic
        WHERE agency = ?1 AND topic = ?5 AND stopped_on IS NULL AND status <> 'moderation' AND (due_on, id) >= (?2, ?3)
        UNION ALL
        SELECT * FROM appeals INDEXED BY appeals_queue_topic_moderation
        WHERE agency = ?1 AND topic = ?5 AND status = 'moderation' AND (due_on, id) >= (?2, ?3)
      ) ORDER BY due_on, id LIMIT ?4`,
    covers: ['topic', 'owed'],
    serves: ({ topic }) => topic !== undefined,
    values: ({ topic }) => [topic],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_kind
      WHERE agency = ?1 AND stopped_on IS NULL AND kind = ?5 AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['kind', 'owed'],
    serves: ({ kind }) => kind !== undefined,
    values: ({ kind }) => [kind],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_channel
      WHERE agency = ?1 AND stopped_on IS NULL AND channel = ?5 AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    covers: ['channel', 'owed'],
    serves: ({ channel }) => channel !== undefined,
    values: ({ channel }) => [channel],
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue_nobody
      WHERE agency = ?1 AND stopped_on IS NULL AND assignee IS NULL AND (due_on, id) >= (?2, ?3)
      ORDER BY due_on, id LIMIT ?4`,
    covers: ['assignee', 'owed'],
    serves: ({ assignee }) => assignee === null,
    values: none,
  },
  {
    sql: `SELECT * FROM appeals INDEXED BY appeals_queue
      WHERE agency = ?1 AND stopped_on IS NULL AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    covers: ['owed'],
    serves: () => true,
    values: none,
  },
];

/** Every filter that is in force. */
function inForce({ q: _, owed, ...filters }: QueueFilter): FilterName[] {
  const given = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : (name as FilterName)));
  return owed ? [...given, 'owed'] : given;
}

export interface ChosenPlan extends Required<Plan> {
  /** Whether the statement alone answers the filters, so that no row it reads is read for nothing. */
  readonly whole: boolean;
}

export function planFor(filter: QueueFilter): ChosenPlan {
  const plan = PLANS.find(({ serves }) => serves(filter));
  if (!plan) throw new Error('the last plan serves every filter');
  // Whatever is owed goes by due date: what is overdue stands first, and what is due soon follows it.
  const byDate = (filter.attention === 'overdue' || filter.attention === 'soon') && plan.covers.includes('owed');
  const covered: readonly FilterName[] = byDate ? [...plan.covers, 'attention'] : plan.covers;
  const whole = inForce(filter).every((name) => covered.includes(name));
  const first = ({ today }: QueueDays): Position => (filter.attention === 'soon' ? [today, 0] : EARLIEST);
  return { first, key: ({ clock }) => clock.dueOn, ...plan, whole };
}
