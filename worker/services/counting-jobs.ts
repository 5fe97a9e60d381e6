import { countStats } from './count-stats.ts';
import type { Job } from './job.ts';

/** What is counted for everybody, and what is written down at the end of a day. */
export const COUNTING_JOBS: Readonly<Record<string, Job>> = {
  countStats: ({ DB }, now) => countStats(DB, now),
};
