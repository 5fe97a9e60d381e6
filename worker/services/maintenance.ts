/** What the service does by itself, see the cron of `wrangler.toml`. */
import { forgetNetworks } from '../store/networks.ts';
import { collectOrphans } from './collect-orphans.ts';
import type { PhotoStores } from './upload-photo.ts';

/** What the jobs need of a deployment. */
export interface MaintenanceEnv {
  readonly DB: D1Database;
  readonly PHOTOS: PhotoStores['bucket'];
}

type Job = (env: MaintenanceEnv, now: Date) => Promise<unknown>;

/** In the order they run. Each does a bounded piece of work, and may be repeated or broken off at any point. */
const JOBS: Readonly<Record<string, Job>> = {
  forgetNetworks: ({ DB }, now) => forgetNetworks(DB, now),
  collectOrphans: ({ DB: db, PHOTOS: bucket }, now) => collectOrphans({ db, bucket }, now),
};

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
