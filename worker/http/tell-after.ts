import type { Context, MiddlewareHandler } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AppEnv } from '../env.ts';
import { postOf } from '../mail/mailer.ts';
import { sendMail } from '../services/send-mail.ts';
import { sendWebhooks } from '../services/send-webhooks.ts';
import { webhookSetting } from '../services/webhook-env.ts';
import { PAGE_PATHS } from './page-paths.ts';

/** What somebody is told of at once. */
export const TOLD_PATHS = [
  ENDPOINTS.verdict.path,
  ENDPOINTS.follow.path,
  '/v1/desk/appeals/:number/*',
  PAGE_PATHS.case,
];

/**
 * Sends the mail and the webhooks that wait once the answer is on its way, so that a notice does not lie until the next minute. Where
 * the platform has no such "after", or sending fails, the minute's run does it.
 */
export function tellAfter(now: () => Date): MiddlewareHandler<AppEnv> {
  return async function tellAfter(c, next) {
    await next();
    if (c.req.method !== 'POST' || !c.res.ok) return;
    const { DB: db, CODE_PEPPER: pepper } = c.env;
    const post = postOf(c.env, now);
    if (post) later(c, 'mail-after', () => sendMail({ db, pepper, post, now: now() }));
    later(c, 'webhooks-after', () => sendWebhooks({ db, pepper, ...webhookSetting(c.env), now: now() }));
  };
}

function later(c: Context<AppEnv>, job: string, work: () => Promise<unknown>): void {
  let context: { waitUntil(promise: Promise<unknown>): void };
  try {
    context = c.executionCtx;
  } catch {
    return;
  }
  context.waitUntil(work().catch(({ name }: Error) => console.error(JSON.stringify({ level: 'error', job, name }))));
}
