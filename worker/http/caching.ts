import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';

/**
 * Public answers: a browser asks again each time (an answer must stand in the feed after a reload) and gets a 304 while
 * nothing changed; caches in between may serve them for a while. The freedom to serve stale is given to the edge alone
 * (RFC 9213), because a browser would take it too.
 */
export function publicFor(seconds: number): MiddlewareHandler<AppEnv> {
  return async function cached(c, next) {
    await next();
    if (c.res.ok || c.res.status === 304) allowStale(c.res.headers, seconds);
  };
}

/** How long caches in between may keep an answer, and serve it while they ask anew. */
export function allowStale(headers: Headers, seconds: number): void {
  headers.set('Cache-Control', `public, max-age=0, must-revalidate, s-maxage=${seconds}`);
  headers.set('CDN-Cache-Control', `public, max-age=${seconds}, stale-while-revalidate=${seconds * 4}`);
}

/** Answers that belong to one reader are kept by nobody. */
export const privateAnswer: MiddlewareHandler<AppEnv> = async function privateAnswer(c, next) {
  await next();
  c.res.headers.set('Cache-Control', 'no-store');
};
