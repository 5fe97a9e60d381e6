/** Limits for each network. Never on sending an appeal: nobody is turned away for being many (design, "Never turn a citizen away"). */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { keyedHash } from '../services/hashes.ts';
import { networkOf } from './network.ts';
import { ProblemError } from './problem.ts';

/** The longest time a limiter of the platform counts over. */
const RETRY_SECONDS = '60';

/**
 * For photos, which anybody may upload and the service has to keep for a day. Counts under a keyed hash of the network that is
 * another one every day. Without a limiter, or where the platform does not say who calls, nothing is limited; and a limiter that
 * fails must not close the door.
 * @throws {ProblemError} 429
 */
export function limitPhotos(now: () => Date): MiddlewareHandler<AppEnv> {
  return async function limitPhotos(c, next) {
    const { PHOTO_LIMIT: limiter, CODE_PEPPER: pepper } = c.env;
    const network = networkOf(c.req.header('CF-Connecting-IP') ?? '');
    if (limiter && network) {
      const day = now().toISOString().slice(0, 10);
      const key = await keyedHash(pepper, 'network', ['photo', day, network].join('\n'));
      const { success } = await limiter.limit({ key }).catch(() => ({ success: true }));
      if (!success) throw new ProblemError('too_many_requests', { headers: { 'Retry-After': RETRY_SECONDS } });
    }
    await next();
  };
}
