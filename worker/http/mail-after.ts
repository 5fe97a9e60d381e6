import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { postOf } from '../mail/mailer.ts';
import { sendMail } from '../services/send-mail.ts';

/**
 * Sends what waits once the answer is on its way, so that a notice does not lie until the next minute. Where the platform has no
 * such "after", or sending fails, the minute's run does it.
 */
export function mailAfter(now: () => Date): MiddlewareHandler<AppEnv> {
  return async function mailAfter(c, next) {
    await next();
    const post = c.req.method === 'POST' && c.res.ok ? postOf(c.env, now) : null;
    if (!post) return;
    const { DB: db, CODE_PEPPER: pepper } = c.env;
    later(c, () => sendMail({ db, pepper, post, now: now() }));
  };
}

function later(c: Context<AppEnv>, work: () => Promise<unknown>): void {
  let context: { waitUntil(promise: Promise<unknown>): void };
  try {
    context = c.executionCtx;
  } catch {
    return;
  }
  context.waitUntil(
    work().catch(({ name }: Error) => console.error(JSON.stringify({ level: 'error', job: 'mail-after', name }))),
  );
}
