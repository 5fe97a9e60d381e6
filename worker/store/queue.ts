import type { QueueQuery } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import type { Position } from './cursor.ts';
import { encodeCursor } from './cursor.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

const EARLIEST: Position = ['', 0];

/** A page of the desk's queue, nearest deadline first: what is still owed, or one status. */
export async function readQueuePage(
  db: D1Database,
  agency: Agency,
  query: QueueQuery,
  from: Position = EARLIEST,
): Promise<{ items: Appeal[]; next: string | null }> {
  const { results } = await withRetry(() => selectPage(db, agency.id, query, from).all<AppealRow>());
  const beyond = results[query.limit];
  return {
    items: results.slice(0, query.limit).map((row) => appealOf(row, agency.prefix)),
    next: beyond ? encodeCursor([beyond.due_on, beyond.id]) : null,
  };
}

function selectPage(db: D1Database, agency: string, query: QueueQuery, [due, id]: Position): D1PreparedStatement {
  const rows = query.limit + 1;
  if (query.attention) {
    return db
      .prepare(
        `SELECT * FROM appeals INDEXED BY appeals_queue_head
         WHERE agency = ?1 AND for_head = 1 AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
      )
      .bind(agency, due, id, rows);
  }
  if (query.status) {
    return db
      .prepare(
        `SELECT * FROM appeals INDEXED BY appeals_queue_status
         WHERE agency = ?1 AND status = ?2 AND (due_on, id) >= (?3, ?4) ORDER BY due_on, id LIMIT ?5`,
      )
      .bind(agency, query.status, due, id, rows);
  }
  return db
    .prepare(
      `SELECT * FROM appeals INDEXED BY appeals_queue
       WHERE agency = ?1 AND stopped_on IS NULL AND (due_on, id) >= (?2, ?3) ORDER BY due_on, id LIMIT ?4`,
    )
    .bind(agency, due, id, rows);
}
