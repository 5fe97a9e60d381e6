import { KEPT_DAYS } from '../domain/webhooks.ts';
import { withRetry } from '../store/retry.ts';
import { deleteStaleDeliveries } from '../store/webhook-deliveries.ts';
import { daysBefore } from './follow-appeal.ts';
import type { Job } from './job.ts';
import { MAIL_JOBS } from './mail-jobs.ts';
import { sendWebhooks } from './send-webhooks.ts';
import { webhookSetting } from './webhook-env.ts';

/** What leaves the service by itself: above all what could not go out with its act. */
export const OUTGOING_JOBS: Readonly<Record<string, Job>> = {
  ...MAIL_JOBS,
  dropStaleDeliveries: ({ DB }, now) => withRetry(() => deleteStaleDeliveries(DB, daysBefore(now, KEPT_DAYS)).run()),
  sendWebhooks: (env, now) => sendWebhooks({ db: env.DB, pepper: env.CODE_PEPPER, ...webhookSetting(env), now }),
};
