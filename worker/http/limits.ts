/** Limits for each network. Never on sending an appeal: nobody is turned away for being many (design, "Never turn a citizen away"). */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv, Env } from '../env.ts';
import { keyedHash } from '../services/hashes.ts';
import { networkOf } from './network.ts';
import { ProblemError } from './problem.ts';

/** The longest time a limiter of the platform counts over. */
const RETRY_SECONDS = '60';

/**
 * For photos, which anybody may upload and the service has to keep for a day.
 * @throws {ProblemError} 429
 */
export const limitPhotos = (now: () => Date) => limit('photo', ({ PHOTO_LIMIT }) => PHOTO_LIMIT, now);

/**
 * Counts under a keyed hash of the network that is another one every day. Without a limiter, or where the platform does not say
 * who calls, nothing is limited; and a limiter that fails must not close the door.
 */
function limit(what: 'photo', limiterOf: (env: Env) => Env['PHOTO_LIMIT'], now: () => Date): MiddlewareHandler<AppEnv> {
  return async function limit(c, next) {
    const limiter = limiterOf(c.env);
    if (limiter && c.req.header('CF-Connecting-IP')) {
      const day = now().toISOString().slice(0, 10);
      const key = await keyedHash(c.env.CODE_PEPPER, 'network', [what, day, networkOf(c)].join('\n'));
      const { success } = await limiter.limit({ key }).catch(() => ({ success: true }));
      if (!success) throw new ProblemError('too_many_requests', { headers: { 'Retry-After': RETRY_SECONDS } });
    }
    await next();
  };
}
