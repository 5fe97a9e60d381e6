/** Limits for each network. Never on sending an appeal: nobody is turned away for being many (design, "Never turn a citizen away"). */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { keyedHash } from '../services/hashes.ts';
import { networkOf } from './network.ts';
import { ProblemError } from './problem.ts';

/** The longest time a limiter of the platform counts over. */
const RETRY_SECONDS = '60';

/**
 * For every route that takes a code: tries are counted before the code is read, so right and wrong ones are held alike.
 * @throws {ProblemError} 429
 */
export const limitCodes = (now: () => Date) => limit('code', now);

/** For what sends mail to an address anybody may type. @throws {ProblemError} 429 */
export const limitAsking = (now: () => Date) => limit('ask', now);

/**
 * Counts under a keyed hash of the network that is another one every day. Without a limiter, or where the platform does not say
 * who calls, nothing is limited; and a limiter that fails must not close the door.
 */
function limit(what: 'code' | 'ask', now: () => Date): MiddlewareHandler<AppEnv> {
  return async function limit(c, next) {
    const { CODE_LIMIT: limiter, CODE_PEPPER: pepper } = c.env;
    const network = networkOf(c.req.header('CF-Connecting-IP') ?? '');
    if (limiter && network) {
      const day = now().toISOString().slice(0, 10);
      const key = await keyedHash(pepper, 'network', [what, day, network].join('\n'));
      const { success } = await limiter.limit({ key }).catch(() => ({ success: true }));
      if (!success) throw new ProblemError('too_many_requests', { headers: { 'Retry-After': RETRY_SECONDS } });
    }
    await next();
  };
}
