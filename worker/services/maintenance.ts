/** What the service does by itself, see the cron of `wrangler.toml`. */
import { COUNTING_JOBS } from './counting-jobs.ts';
import { DATA_JOBS } from './data-jobs.ts';
import { FORGETTING_JOBS } from './forgetting-jobs.ts';
import type { Job, MaintenanceEnv } from './job.ts';
import { OUTGOING_JOBS } from './outgoing-jobs.ts';

/** In the order they run: what somebody waits for first. */
const JOBS: Readonly<Record<string, Job>> = { ...OUTGOING_JOBS, ...FORGETTING_JOBS, ...COUNTING_JOBS, ...DATA_JOBS };

/** Runs every job once; one that fails keeps no other from running. @throws {AggregateError} what failed, after all of them ran. */
export async function runMaintenance(env: MaintenanceEnv, now: Date): Promise<void> {
  const errors: unknown[] = [];
  for (const [job, run] of Object.entries(JOBS)) {
    try {
      await run(env, now);
    } catch (error) {
      const { name, message } = error as Error;
      console.error(JSON.stringify({ level: 'error', job, name, message }));
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'maintenance failed');
}
