import { localDateTime } from '../domain/clock.ts';
import { forgetVoiceNetworks } from './page-voices.ts';
import { withRetry } from './retry.ts';
import { forgetSupportNetworks } from './supports.ts';

/** Forgets from which networks people spoke before today. A network is kept for the day its voices are counted, and no longer. */
export async function forgetNetworks(db: D1Database, now: Date): Promise<void> {
  const today = localDateTime(now).date;
  await withRetry(() => db.batch([forgetSupportNetworks(db, today), forgetVoiceNetworks(db, today)]));
}
