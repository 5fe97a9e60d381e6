import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** The appeals of an agency that are still owed an answer, those that came last first. */
export async function readLatestOpen(
  db: D1Database,
  { id, prefix }: Pick<Agency, 'id' | 'prefix'>,
  limit: number,
): Promise<Appeal[]> {
  const latest = db
    .prepare(
      `SELECT * FROM appeals INDEXED BY appeals_queue
       WHERE agency = ?1 AND stopped_on IS NULL ORDER BY due_on DESC, id DESC LIMIT ?2`,
    )
    .bind(id, limit);
  const [found] = await withRetry(() => db.batch([latest]));
  return ((found?.results ?? []) as AppealRow[]).map((row) => appealOf(row, prefix));
}
