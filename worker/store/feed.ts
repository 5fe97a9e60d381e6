import type { Appeal } from '../domain/appeal.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { FeedFilter } from '../domain/feed.ts';
import { endOfDay, isBeyond, isInFeed } from '../domain/feed.ts';
import type { Agency } from './agencies.ts';
import { readAgency, selectAgency } from './agencies.ts';
import type { Position } from './cursor.ts';
import type { FeedPosition } from './feed-cursor.ts';
import { encodeFeedCursor } from './feed-cursor.ts';
import type { ChosenFeedPlan, FeedOrder } from './feed-plans.ts';
import { feedPlanFor } from './feed-plans.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** Most rows that one page of a rare combination of filters reads. What it did not come to stands behind the cursor. */
export const FEED_STRETCH = 200;

/** One page of the feed and where the next begins. */
export interface Listing {
  readonly agency: Agency;
  readonly items: readonly Appeal[];
  readonly next: string | null;
}

/** How a page is asked for. */
export interface FeedRequest {
  readonly filter: FeedFilter;
  readonly limit: number;
  readonly today: LocalDate;
  /** @default the first page */
  readonly from?: FeedPosition | undefined;
}

/** Before every real position: the first page begins here. */
const NEWEST: Position = ['9', Number.MAX_SAFE_INTEGER];
const LONGEST_DUE: Position = ['', 0];

/** The order in which a feed so filtered is read, which is what its cursors are of. */
export const orderOf = (filter: FeedFilter): FeedOrder => feedPlanFor(filter).order;

/**
 * A page of the feed with its agency, in one round trip. The row-value comparison walks its index from the given position and reads
 * one row more than the page shows. That row is where the next page begins: a cursor naming the last row shown would have SQLite
 * read that row again, only to drop it. Where no index answers all filters, the best one is walked for a stretch, and fewer appeals
 * than asked for may come with a cursor to go on.
 */
export async function readListing(
  db: D1Database,
  agencyId: string,
  { filter, limit, today, from }: FeedRequest,
): Promise<Listing | null> {
  const plan = feedPlanFor(filter);
  const rows = plan.whole ? limit + 1 : Math.max(limit + 1, FEED_STRETCH);
  const [at, id] = startOf(plan, filter, from);
  const values = plan.values(filter).map((value) => value ?? null);
  const statement = db.prepare(plan.sql).bind(agencyId, at, id, rows, ...values);
  const [found, page] = await withRetry(() => db.batch([selectAgency(db, agencyId), statement]));
  const agency = readAgency(found);
  if (!agency) return null;
  const walked = ((page?.results ?? []) as AppealRow[]).map((row) => ({ row, appeal: appealOf(row, agency.prefix) }));
  const fitting = walked.filter(({ appeal }) => isInFeed(appeal, filter, today));
  // The last row of a full stretch is where the next one begins, like the row beyond a full page.
  const end = walked.length === rows ? walked.at(-1) : undefined;
  const past = end !== undefined && isBeyond(end.appeal, plan.order, filter, today);
  const beyond = fitting[limit] ?? (past ? undefined : end);
  const shown = fitting.slice(0, limit).filter((entry) => entry !== beyond);
  return {
    agency,
    items: shown.map(({ appeal }) => appeal),
    next: beyond ? encodeFeedCursor({ list: plan.order, at: positionOf(beyond.row, plan.order) }) : null,
  };
}

/** Where a page begins: at its cursor, or at the end of the period, whichever comes later in the list. */
function startOf({ order }: ChosenFeedPlan, { to }: FeedFilter, from: FeedPosition | undefined): Position {
  if (order === 'due') return from?.at ?? LONGEST_DUE;
  const last: Position = to === undefined || order !== 'latest' ? NEWEST : [endOfDay(to), Number.MAX_SAFE_INTEGER];
  return from && from.at[0] < last[0] ? from.at : last;
}

function positionOf({ listed_at, due_on, page_rank, id }: AppealRow, order: FeedOrder): Position {
  const keys: Readonly<Record<FeedOrder, string | null>> = { latest: listed_at, due: due_on, page: page_rank };
  return [keys[order] ?? '', id];
}
