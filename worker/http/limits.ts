/** Limits for each network. Never on sending an appeal: nobody is turned away for being many (design, "Never turn a citizen away"). */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv, Env, Limiter } from '../env.ts';
import { keyedHash } from '../services/hashes.ts';
import { networkOf } from './network.ts';
import { ProblemError } from './problem.ts';

/** The longest time a limiter of the platform counts over. */
const RETRY_SECONDS = '60';

const codeLimiter = ({ CODE_LIMIT }: Env) => CODE_LIMIT;
const photoLimiter = ({ PHOTO_LIMIT }: Env) => PHOTO_LIMIT;

/**
 * For every route that takes a code: tries are counted before the code is read, so right and wrong ones are held alike.
 * @throws {ProblemError} 429
 */
export const limitCodes = (now: () => Date) => limit('code', codeLimiter, now);

/** For showing a passkey: whoever signs in is nobody yet. @throws {ProblemError} 429 */
export const limitSignIn = (now: () => Date) => limit('sign-in', codeLimiter, now);

/** For what sends mail to an address anybody may type. @throws {ProblemError} 429 */
export const limitAsking = (now: () => Date) => limit('ask', codeLimiter, now);

/** For photos, which anybody may upload and the service has to keep for a day. @throws {ProblemError} 429 */
export const limitPhotos = (now: () => Date) => limit('photo', photoLimiter, now);

/**
 * Counts under a keyed hash of the network that is another one every day. Without a limiter, or where the platform does not say
 * who calls, nothing is limited; and a limiter that fails must not close the door.
 */
function limit(
  what: 'code' | 'sign-in' | 'ask' | 'photo',
  limiterOf: (env: Env) => Limiter | undefined,
  now: () => Date,
): MiddlewareHandler<AppEnv> {
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
