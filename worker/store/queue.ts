import type { Appeal } from '../domain/appeal.ts';
import type { QueueDays, QueueFilter } from '../domain/queue.ts';
import { belongs, isPast } from '../domain/queue.ts';
import type { Agency } from './agencies.ts';
import type { Position } from './cursor.ts';
import { encodeCursor } from './cursor.ts';
import { planFor } from './queue-plans.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** Most rows that one page of a rare combination of filters reads. What it did not come to stands behind the cursor. */
export const STRETCH = 200;

/** A page of the queue, and where the next one begins. */
export interface QueueListing {
  readonly items: Appeal[];
  readonly next: string | null;
}

/**
 * A page of the desk's queue, in the order of the clock that its filters are about. Where one index answers all of them, it reads
 * one row more than the page shows. Otherwise it walks the best index for a stretch and keeps what belongs: then fewer appeals than
 * asked for may come with a cursor to go on.
 */
export async function readQueuePage(
  db: D1Database,
  agency: Agency,
  filter: QueueFilter & { readonly limit: number },
  days: QueueDays,
  from?: Position,
): Promise<QueueListing> {
  const { limit, ...filters } = filter;
  const { sql, whole, values, first, key } = planFor(filters);
  const rows = whole ? limit + 1 : Math.max(limit + 1, STRETCH);
  const [at, id] = from ?? first(days);
  const bound = values(filters, days).map((value) => value ?? null);
  const { results } = await withRetry(() =>
    db
      .prepare(sql)
      .bind(agency.id, at, id, rows, ...bound)
      .all<AppealRow>(),
  );
  const walked = results.map((row) => ({ id: row.id, appeal: appealOf(row, agency.prefix) }));
  const found = walked.filter(({ appeal }) => belongs(appeal, filters, days));
  // The last row of a full stretch is where the next one begins, like the row beyond a full page.
  const end = walked.length === rows ? walked.at(-1) : undefined;
  const beyond = found[limit] ?? end;
  const past = end !== undefined && isPast(end.appeal, filters, days);
  const shown = found.slice(0, limit).filter((entry) => entry !== beyond);
  if (!beyond || (past && beyond === end))
    return { items: found.slice(0, limit).map(({ appeal }) => appeal), next: null };
  const place = key(beyond.appeal);
  return { items: shown.map(({ appeal }) => appeal), next: place && encodeCursor([place, beyond.id]) };
}
