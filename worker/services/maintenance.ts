import { collectOrphans } from './collect-orphans.ts';
import type { PhotoStores } from './upload-photo.ts';

/** What housekeeping needs of the environment. */
export interface MaintenanceEnv {
  readonly DB: D1Database;
  readonly PHOTOS: PhotoStores['bucket'];
}

interface Job {
  readonly name: string;
  readonly run: (env: MaintenanceEnv, now: Date) => Promise<unknown>;
}

/** Each does a bounded piece of work and may be repeated or broken off at any point. */
const JOBS: readonly Job[] = [
  { name: 'collect-orphans', run: ({ DB, PHOTOS }, now) => collectOrphans({ db: DB, bucket: PHOTOS }, now) },
];

/** Runs every job of housekeeping; one that fails is logged by its name and keeps no other from running. */
export async function runMaintenance(env: MaintenanceEnv, now: Date): Promise<void> {
  for (const { name, run } of JOBS) {
    try {
      await run(env, now);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      console.error(JSON.stringify({ level: 'error', job: name, message }));
    }
  }
}
