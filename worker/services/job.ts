import type { MailEnv } from '../mail/mailer.ts';
import type { DataBucket } from '../store/data-bucket.ts';
import type { DataEnv } from './data-env.ts';
import type { PhotoStores } from './upload-photo.ts';
import type { WebhookEnv } from './webhook-env.ts';

/** What the jobs need of a deployment. */
export interface MaintenanceEnv extends MailEnv, WebhookEnv, DataEnv {
  readonly CODE_PEPPER: string;
  readonly PHOTOS: PhotoStores['bucket'];
  readonly DATA?: DataBucket;
}

/** Does a bounded piece of work, and may be repeated or broken off at any point. */
export type Job = (env: MaintenanceEnv, now: Date) => Promise<unknown>;
