/** How public answers are kept and by whom, and how private ones are kept by nobody. */
import type { Context, MiddlewareHandler } from 'hono';
import { base64url } from '../../sdk/contract/code.ts';
import { localDateTime } from '../domain/clock.ts';
import type { AppEnv, PublicCache } from '../env.ts';
import { idOf } from '../store/appeals.ts';
import type { ServiceWide } from '../store/versions.ts';
import {
  readAgencyVersion,
  readFilesVersion,
  readNumberVersion,
  readServiceVersion,
  readStatsVersion,
} from '../store/versions.ts';
import { limitRead } from './limits.ts';

/**
 * How long a cache that is not ours may give out an answer (`fresh`), and for how long more while it asks anew (`stale`), in seconds. Who
 * hides a text cannot reach such caches, so what carries words has the smallest window that still takes a flood: of any number of
 * readers one asks us each second. The rest has no words to take back.
 */
export const WINDOWS = {
  words: { fresh: 1, stale: 1 },
  facts: { fresh: 60, stale: 240 },
} as const;

/** What an answer holds: words of citizens and to them, or facts alone: numbers, names, settings. */
export type Holds = keyof typeof WINDOWS;

/**
 * A browser asks again each time (an answer must stand in the feed after a reload) and gets a 304 while nothing changed. The freedom to
 * serve stale is given to caches in between alone (RFC 9213), because a browser would take it too; and words are not for a cache that
 * cannot reach us (RFC 5861 §4).
 */
function windowOf(holds: Holds): Record<string, string> {
  const { fresh, stale } = WINDOWS[holds];
  const whenDown = holds === 'words' ? ', stale-if-error=0' : '';
  return {
    'Cache-Control': `public, max-age=0, must-revalidate, s-maxage=${fresh}`,
    'CDN-Cache-Control': `public, max-age=${fresh}, stale-while-revalidate=${stale}${whenDown}`,
  };
}

/** For what never changes but with the code, and for what is asked of the database each time. With a clock, reads are counted. */
export function publicFor(holds: Holds, now?: () => Date): MiddlewareHandler<AppEnv> {
  return async function cached(c, next) {
    if (now) await limitRead(c, now);
    await next();
    if (c.res.ok || c.res.status === 304) setAll(c.res.headers, windowOf(holds));
  };
}

function setAll(headers: Headers, more: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
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
  readonly holds: Holds;
  readonly now: () => Date;
  readonly version: VersionOf;
}

/**
 * Answers 304 by the version alone, then from the cache of the platform, and only then lets the route read. The version is read
 * before the answer is made, and stands in the tag and in the key of the cache, so an answer is never older than its version, and
 * one from before a change is asked for by nobody. What depends on the day (how late something is) or on the code changes with both.
 * @throws {ProblemError} 429
 */
export function publicRead({ holds, now, version }: PublicRead): MiddlewareHandler<AppEnv> {
  return async function publicRead(c, next) {
    await limitRead(c, now);
    const current = await version(c);
    if (current === null) return next();
    const digest = await digestOf(c, [current, localDateTime(now()).date, c.env.RELEASE?.id ?? '']);
    // Weak: what was made a moment after the version was read may be newer than it (RFC 9110 §8.8.1).
    const own = { ETag: `W/"${digest}"`, ...windowOf(holds) };
    if (isKnown(c.req.header('If-None-Match'), `"${digest}"`)) return c.body(null, 304, own);
    const { CACHE: cache } = c.env;
    const key = new URL(`/~public/${digest}`, c.req.url).href;
    const kept = await cache?.match(key);
    if (kept) return c.body(kept.body ?? '', 200, { ...ofAnswer(kept.headers), ...own });
    await next();
    if (c.res.status !== 200) return;
    setAll(c.res.headers, own);
    if (cache && c.req.method === 'GET') keep(cache, key, c.res);
  };
}

/** Which sites may read the answer is asked after it, and a browser at one of them always says where it is. */
const isFromSite = (c: Context<AppEnv>): boolean => c.req.header('Origin') !== undefined;

async function ofAgency(c: Context<AppEnv>, id: string, wanted = false): Promise<string | null> {
  const { version, agency } = await readAgencyVersion(c.env.DB, id, wanted);
  if (!wanted) return version;
  c.set('agency', agency);
  return agency && version;
}

const agencyIn = (c: Context<AppEnv>): string => c.req.param('agency') ?? '';

/** For what an agency says: any event of it, and any change of its settings, explainers and voices. One row, and the agency's for its sites. */
export const agencyVersion: VersionOf = (c) => ofAgency(c, agencyIn(c), isFromSite(c) && c.get('agency') === undefined);

/** The same for a page whose headers name the agency's sites. */
export const framedVersion: VersionOf = (c) => ofAgency(c, agencyIn(c), true);

/** The same where an agency is named otherwise, and every site may read. */
export const versionOfAgency =
  (name: (c: Context<AppEnv>) => string): VersionOf =>
  (c) =>
    ofAgency(c, name(c));

/** For what is said of one appeal, wherever it is answered. */
export const numberVersion: VersionOf = async (c) => {
  const key = idOf(c.req.param('number') ?? '');
  if (!key) return null;
  const wanted = isFromSite(c) && c.get('place') === undefined;
  const { version, place } = await readNumberVersion(c.env.DB, key, wanted);
  if (wanted) c.set('place', place);
  return version;
};

/** For what is counted of an agency once a day. */
export const statsVersion: VersionOf = (c) => readStatsVersion(c.env.DB, agencyIn(c));

/** For what is told of an agency's files. */
export const filesVersion: VersionOf = (c) => readFilesVersion(c.env.DB, agencyIn(c));

/** For what is told of many agencies together. */
export const serviceVersion =
  (what: ServiceWide | ((c: Context<AppEnv>) => ServiceWide | undefined)): VersionOf =>
  async (c) => {
    const asked = typeof what === 'function' ? what(c) : what;
    return asked === undefined ? null : readServiceVersion(c.env.DB, asked);
  };

/** What the answer depends on, in as many letters as chance needs not to meet. */
async function digestOf(c: Context<AppEnv>, facts: readonly string[]): Promise<string> {
  // As it was written: feeds say where they stand. The origin is in the key of the cache.
  const { pathname, search } = new URL(c.req.url);
  const text = JSON.stringify([...facts, pathname, search]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url(new Uint8Array(hash)).slice(0, 22);
}

/** Tags are compared without their weakness (RFC 9110 §13.1.2). A star asks whether there is anything, which only the route knows. */
function isKnown(header: string | undefined, tag: string): boolean {
  return header?.match(/"[^"]*"/g)?.includes(tag) ?? false;
}

/**
 * Headers that an answer has of itself, whoever reads it. By name, so that what belongs to one reader (the id of a request, which site
 * may read) can never be kept for another; the security headers are set on every answer anew.
 */
const OF_ANSWER = ['Content-Type', 'Content-Language', 'Content-Disposition', 'Link', 'X-Robots-Tag'] as const;

function ofAnswer(headers: Headers): Record<string, string> {
  const given = OF_ANSWER.map((name) => [name, headers.get(name)] as const);
  return Object.fromEntries(given.filter((header): header is [(typeof header)[0], string] => header[1] !== null));
}

/** An hour, because nobody asks for what has changed. */
const KEPT = 'public, max-age=3600';

function keep(cache: PublicCache, key: string, answer: Response): void {
  cache.put(
    key,
    new Response(answer.clone().body, { headers: { ...ofAnswer(answer.headers), 'Cache-Control': KEPT } }),
  );
}
