import { deleteUnconfirmed } from '../store/contacts.ts';
import { forgetNetworks } from '../store/networks.ts';
import { withRetry } from '../store/retry.ts';
import { tidyIndex } from '../store/search.ts';
import { forgetEnded } from '../store/sessions.ts';
import { repairDuplicates } from './answer-duplicates.ts';
import { collectOrphans } from './collect-orphans.ts';
import { eraseOutlived } from './erase-appeal.ts';
import { CONFIRM_DAYS, daysBefore } from './follow-appeal.ts';
import type { Job } from './job.ts';
import { recountClocks } from './recount-clocks.ts';

/** What is kept no longer, and what a broken act left undone. */
export const FORGETTING_JOBS: Readonly<Record<string, Job>> = {
  forgetNetworks: ({ DB }, now) => forgetNetworks(DB, now),
  forgetUnconfirmed: ({ DB }, now) => withRetry(() => deleteUnconfirmed(DB, daysBefore(now, CONFIRM_DAYS)).run()),
  forgetEndedSessions: ({ DB }, now) => forgetEnded(DB, now.toISOString()),
  eraseOutlived: ({ DB }, now) => eraseOutlived(DB, now),
  tidyIndex: ({ DB }) => tidyIndex(DB),
  recountClocks: ({ DB }, now) => recountClocks(DB, now),
  repairDuplicates: ({ DB }, now) => repairDuplicates(DB, now),
  collectOrphans: ({ DB: db, PHOTOS: bucket }, now) => collectOrphans({ db, bucket }, now),
};
