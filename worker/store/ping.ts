import { withRetry } from './retry.ts';

/** Asks the database for nothing, to see that it answers. @throws {DatabaseUnavailableError} */
export async function ping(db: D1Database): Promise<void> {
  await withRetry(() => db.prepare('SELECT 1').first());
}
