/** How public answers are kept and by whom, and how private ones are kept by nobody. */
import type { Context, MiddlewareHandler } from 'hono';
import { base64url } from '../../sdk/contract/code.ts';
import { localDateTime } from '../domain/clock.ts';
import type { AppEnv, PublicCache } from '../env.ts';
import { idOf } from '../store/appeals.ts';
import { readAgencyVersion, readNumberVersion } from '../store/changes.ts';
import { limitRead } from './limits.ts';

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

/** What is read in public and belongs to one reader all the same. @throws {ProblemError} 429 */
export function privateRead(now: () => Date): MiddlewareHandler<AppEnv> {
  return async function privateRead(c, next) {
    await limitRead(c, now);
    await privateAnswer(c, next);
  };
}

/** The version of what a request asks for: another one after every change that everybody can see. `null`: there is no such thing. */
export type VersionOf = (c: Context<AppEnv>) => Promise<string | null>;

export interface PublicRead {
  /** How long caches in between may keep an answer, in seconds. */
  readonly seconds: number;
  readonly now: () => Date;
  readonly version: VersionOf;
}

/**
 * Answers 304 by the version alone, then from the cache of the platform, and only then lets the route read. The version is read
 * before the answer is made, and stands in the tag and in the key of the cache, so an answer is never older than its version, and
 * one from before a change is asked for by nobody. What depends on the day (how late something is) or on the code changes with both.
 * @throws {ProblemError} 429
 */
export function publicRead({ seconds, now, version }: PublicRead): MiddlewareHandler<AppEnv> {
  return async function publicRead(c, next) {
    await limitRead(c, now);
    const current = await version(c);
    if (current === null) return next();
    const digest = await digestOf(c, [current, localDateTime(now()).date, c.env.RELEASE?.id ?? '']);
    // Weak: what was made a moment after the version was read may be newer than it (RFC 9110 §8.8.1).
    const tag = `W/"${digest}"`;
    if (isKnown(c.req.header('If-None-Match'), `"${digest}"`)) {
      c.res = new Response(null, { status: 304, headers: { ETag: tag } });
      allowStale(c.res.headers, seconds);
      return;
    }
    const { CACHE: cache } = c.env;
    const key = new URL(`/~public/${digest}`, c.req.url).href;
    const kept = await cache?.match(key);
    if (kept) c.res = new Response(kept.body, { headers: { 'Content-Type': kept.headers.get('Content-Type') ?? '' } });
    else await next();
    if (c.res.status !== 200) return;
    c.res.headers.set('ETag', tag);
    allowStale(c.res.headers, seconds);
    if (cache && !kept && c.req.method === 'GET') keep(cache, key, c.res);
  };
}

/** For what an agency says: any event of it, and any change of its settings, explainers and voices. One row, and the agency's for its sites. */
export const agencyVersion: VersionOf = async (c) => {
  // Which sites may read the answer is asked after it, and a browser at one of them always says where it is.
  const wanted = c.req.header('Origin') !== undefined && c.get('agency') === undefined;
  const { version, agency } = await readAgencyVersion(c.env.DB, c.req.param('agency') ?? '', wanted);
  if (!wanted) return version;
  c.set('agency', agency);
  return agency && version;
};

/** For what is said of one appeal, wherever it is answered. */
export const numberVersion: VersionOf = async (c) => {
  const key = idOf(c.req.param('number') ?? '');
  const found = key && (await readNumberVersion(c.env.DB, key));
  if (found) c.set('place', found.place);
  return found?.version ?? null;
};

/** What the answer depends on, in as many letters as chance needs not to meet. */
async function digestOf(c: Context<AppEnv>, facts: readonly string[]): Promise<string> {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.sort();
  const text = JSON.stringify([...facts, pathname, searchParams.toString()]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url(new Uint8Array(hash)).slice(0, 22);
}

/** Tags are compared without their weakness (RFC 9110 §13.1.2). A star asks whether there is anything, which only the route knows. */
function isKnown(header: string | undefined, tag: string): boolean {
  return header?.match(/"[^"]*"/g)?.includes(tag) ?? false;
}

/** An hour, because nobody asks for what has changed. */
const KEPT = 'public, max-age=3600';

function keep(cache: PublicCache, key: string, answer: Response): void {
  const headers = { 'Content-Type': answer.headers.get('Content-Type') ?? '', 'Cache-Control': KEPT };
  cache.put(key, new Response(answer.clone().body, { headers }));
}
