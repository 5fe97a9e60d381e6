import { GIVE_UP_MS } from '../domain/notices.ts';
import { KEPT_DAYS } from '../domain/webhooks.ts';
import { postOf } from '../mail/mailer.ts';
import { deleteStaleMail } from '../store/outgoing-mail.ts';
import { withRetry } from '../store/retry.ts';
import { deleteStaleStaffMail } from '../store/staff-mail.ts';
import { deleteStaleDeliveries } from '../store/webhook-deliveries.ts';
import { daysBefore } from './follow-appeal.ts';
import type { Job } from './job.ts';
import { sendMail } from './send-mail.ts';
import { queueWaitingNotices, sendStaffMail } from './send-staff-mail.ts';
import { sendWebhooks } from './send-webhooks.ts';
import { webhookSetting } from './webhook-env.ts';

/** What leaves the service by itself: above all what could not go out with its act. */
export const OUTGOING_JOBS: Readonly<Record<string, Job>> = {
  dropStaleMail: ({ DB }, now) => {
    const before = new Date(now.getTime() - GIVE_UP_MS).toISOString();
    return withRetry(() => DB.batch([deleteStaleMail(DB, before), deleteStaleStaffMail(DB, before)]));
  },
  sendMail: async (env, now) => {
    const post = postOf(env, () => now);
    if (post) await sendMail({ db: env.DB, pepper: env.CODE_PEPPER, post, now });
  },
  queueWaitingNotices: ({ DB }, now) => queueWaitingNotices(DB, now),
  sendStaffMail: async (env, now) => {
    const post = postOf(env, () => now);
    if (post) await sendStaffMail({ db: env.DB, post, now });
  },
  dropStaleDeliveries: ({ DB }, now) => withRetry(() => deleteStaleDeliveries(DB, daysBefore(now, KEPT_DAYS)).run()),
  sendWebhooks: (env, now) => sendWebhooks({ db: env.DB, pepper: env.CODE_PEPPER, ...webhookSetting(env), now }),
};
