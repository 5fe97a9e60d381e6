/** What the service does by itself, see the cron of `wrangler.toml`. */
import { GIVE_UP_MS } from '../domain/notices.ts';
import type { MailEnv } from '../mail/mailer.ts';
import { postOf } from '../mail/mailer.ts';
import { deleteUnconfirmed } from '../store/contacts.ts';
import { forgetNetworks } from '../store/networks.ts';
import { deleteStaleMail } from '../store/outgoing-mail.ts';
import { withRetry } from '../store/retry.ts';
import { forgetEnded } from '../store/sessions.ts';
import { collectOrphans } from './collect-orphans.ts';
import { CONFIRM_DAYS, daysBefore } from './follow-appeal.ts';
import { recountClocks } from './recount-clocks.ts';
import { sendMail } from './send-mail.ts';
import type { PhotoStores } from './upload-photo.ts';

/** What the jobs need of a deployment. */
export interface MaintenanceEnv extends MailEnv {
  readonly CODE_PEPPER: string;
  readonly PHOTOS: PhotoStores['bucket'];
}

type Job = (env: MaintenanceEnv, now: Date) => Promise<unknown>;

/** In the order they run. Each does a bounded piece of work, and may be repeated or broken off at any point. */
const JOBS: Readonly<Record<string, Job>> = {
  forgetNetworks: ({ DB }, now) => forgetNetworks(DB, now),
  forgetUnconfirmed: ({ DB }, now) => withRetry(() => deleteUnconfirmed(DB, daysBefore(now, CONFIRM_DAYS)).run()),
  dropStaleMail: ({ DB }, now) =>
    withRetry(() => deleteStaleMail(DB, new Date(now.getTime() - GIVE_UP_MS).toISOString()).run()),
  forgetEndedSessions: ({ DB }, now) => forgetEnded(DB, now.toISOString()),
  sendMail: async (env, now) => {
    const post = postOf(env, () => now);
    if (post) await sendMail({ db: env.DB, pepper: env.CODE_PEPPER, post, now });
  },
  recountClocks: ({ DB }, now) => recountClocks(DB, now),
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
