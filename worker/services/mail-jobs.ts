import { GIVE_UP_MS } from '../domain/notices.ts';
import { postOf } from '../mail/mailer.ts';
import { deleteStaleMail } from '../store/outgoing-mail.ts';
import { withRetry } from '../store/retry.ts';
import { deleteStaleStaffMail } from '../store/staff-mail.ts';
import type { Job } from './job.ts';
import { sendMail } from './send-mail.ts';
import { queueWaitingNotices, sendStaffMail } from './send-staff-mail.ts';
import { queueWeeklyDigests } from './weekly-digest.ts';

/** Mail that could not go out with its act, and what staff are told by themselves. */
export const MAIL_JOBS: Readonly<Record<string, Job>> = {
  dropStaleMail: ({ DB }, now) => {
    const before = new Date(now.getTime() - GIVE_UP_MS).toISOString();
    return withRetry(() => DB.batch([deleteStaleMail(DB, before), deleteStaleStaffMail(DB, before)]));
  },
  sendMail: async (env, now) => {
    const post = postOf(env, () => now);
    if (post) await sendMail({ db: env.DB, pepper: env.CODE_PEPPER, post, now });
  },
  queueWaitingNotices: ({ DB }, now) => queueWaitingNotices(DB, now),
  queueWeeklyDigests: ({ DB }, now) => queueWeeklyDigests(DB, now),
  sendStaffMail: async (env, now) => {
    const post = postOf(env, () => now);
    if (post) await sendStaffMail({ db: env.DB, post, now });
  },
};
