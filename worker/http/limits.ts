/** Limits for each network. Never on sending an appeal: nobody is turned away for being many (design, "Never turn a citizen away"). */
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv, Env, Limiter } from '../env.ts';
import { keyedHash } from '../services/hashes.ts';
import { networkOf } from './network.ts';
import { ProblemError } from './problem.ts';

/** The longest time a limiter of the platform counts over. */
const RETRY_SECONDS = '60';

const codeLimiter = ({ CODE_LIMIT }: Env) => CODE_LIMIT;
const photoLimiter = ({ PHOTO_LIMIT }: Env) => PHOTO_LIMIT;
const readLimiter = ({ READ_LIMIT }: Env) => READ_LIMIT;

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

/** For what everybody reads, see `caching.ts`. Generous: a village may stand behind one address. @throws {ProblemError} 429 */
export const limitRead = (c: Context<AppEnv>, now: () => Date): Promise<void> => count(c, 'read', readLimiter, now);

/** The same for a route that answers from elsewhere. @throws {ProblemError} 429 */
export const limitReads = (now: () => Date) => limit('read', readLimiter, now);

type Limited = 'code' | 'sign-in' | 'ask' | 'photo' | 'read';
type LimiterOf = (env: Env) => Limiter | undefined;

function limit(what: Limited, limiterOf: LimiterOf, now: () => Date): MiddlewareHandler<AppEnv> {
  return async function limit(c, next) {
    await count(c, what, limiterOf, now);
    await next();
  };
}

/**
 * Counts under a keyed hash of the network that is another one every day. Without a limiter, or where the platform does not say
 * who calls, nothing is limited; and a limiter that fails must not close the door.
 */
async function count(c: Context<AppEnv>, what: Limited, limiterOf: LimiterOf, now: () => Date): Promise<void> {
  const limiter = limiterOf(c.env);
  if (!limiter || !c.req.header('CF-Connecting-IP')) return;
  const day = now().toISOString().slice(0, 10);
  const key = await keyedHash(c.env.CODE_PEPPER, 'network', [what, day, networkOf(c)].join('\n'));
  const { success } = await limiter.limit({ key }).catch(() => ({ success: true }));
  if (!success) throw new ProblemError('too_many_requests', { headers: { 'Retry-After': RETRY_SECONDS } });
}
