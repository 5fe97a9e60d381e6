/** What the service does by itself every hour. */
import { forgetNetworks } from '../store/networks.ts';

/** What the jobs need of the deployment's bindings. */
export interface MaintenanceEnv {
  readonly DB: D1Database;
}

type Job = (env: MaintenanceEnv, now: Date) => Promise<void>;

/** Each may run at any time and any number of times. */
const JOBS: readonly Job[] = [({ DB }, now) => forgetNetworks(DB, now)];

/** Runs every job, also after one has failed. @throws {AggregateError} what went wrong; the next hour tries again. */
export async function runMaintenance(env: MaintenanceEnv, now: Date): Promise<void> {
  const done = await Promise.allSettled(JOBS.map((job) => job(env, now)));
  const errors = done.flatMap((job) => (job.status === 'rejected' ? [job.reason] : []));
  if (errors.length > 0) throw new AggregateError(errors, 'maintenance failed');
}
