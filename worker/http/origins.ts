/**
 * Which sites may talk to the API from a browser: the exact origins of the agency a request is about. An Origin is not
 * authentication (any program can write one); the list keeps other sites from using a citizen's browser.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import type { Agency } from '../store/agencies.ts';
import { findAgency } from '../store/agencies.ts';
import { idOf } from '../store/appeals.ts';
import type { Place } from '../store/places.ts';
import { answersFor, findPlace } from '../store/places.ts';
import type { ReceivingAgency } from '../store/routing.ts';
import { findReceivingAgency } from '../store/routing.ts';
import { ProblemError } from './problem.ts';

const EXPOSED = 'ETag, Idempotency-Replayed, Retry-After, X-Request-Id';
const REQUEST_HEADERS = 'Content-Type, Idempotency-Key, If-None-Match';
const PREFLIGHT_SECONDS = 86_400;

/** Answers preflights and marks answers as readable by the agency's own sites, errors included. */
export const cors: MiddlewareHandler<AppEnv> = async function cors(c, next) {
  // Read now: after `next()` the parameters are those of the last handler, which may have none.
  const path = pathOf(c);
  const preflight = c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined;
  if (!preflight) await next();
  else c.res = c.body(null, 204);
  c.res.headers.append('Vary', 'Origin');
  const origin = c.req.header('Origin');
  if (origin === undefined || !(await isAgencySite(c, path, origin))) return;
  c.res.headers.set('Access-Control-Allow-Origin', origin);
  if (!preflight) {
    c.res.headers.set('Access-Control-Expose-Headers', EXPOSED);
    return;
  }
  c.res.headers.set('Access-Control-Allow-Methods', 'GET, POST');
  c.res.headers.set('Access-Control-Allow-Headers', REQUEST_HEADERS);
  c.res.headers.set('Access-Control-Max-Age', String(PREFLIGHT_SECONDS));
};

/** Open data: any site may show it. What it says is the same for everybody, and no cookie comes with the call. */
export const openToAll: MiddlewareHandler<AppEnv> = async function openToAll(c, next) {
  await next();
  c.res.headers.set('Access-Control-Allow-Origin', '*');
};

/**
 * The agency of the request's path, read once per request.
 * @throws {ProblemError} 404
 */
export async function requireAgency(c: Context<AppEnv>): Promise<Agency> {
  const agency = await agencyOf(c, pathOf(c).agency);
  if (!agency) throw new ProblemError('not_found');
  return agency;
}

/**
 * The agency of the path with everything it needs to take an appeal in, read in one round trip.
 * @throws {ProblemError} 403 from a foreign site, 404
 */
export async function requireReceivingAgency(c: Context<AppEnv>): Promise<ReceivingAgency> {
  const receiving = await findReceivingAgency(c.env.DB, pathOf(c).agency ?? '');
  c.set('agency', receiving?.agency ?? null);
  await refuseForeignSite(c);
  if (!receiving) throw new ProblemError('not_found');
  return receiving;
}

/**
 * Where the appeal of the path's number is answered, read once per request. The number may still be one that nobody has.
 * @throws {ProblemError} 404
 */
export async function requirePlace(c: Context<AppEnv>): Promise<Place> {
  const place = await placeOf(c, pathOf(c).number);
  if (!place) throw new ProblemError('not_found');
  return place;
}

/** Refuses a write that a browser sends from a site which is neither the agency's nor our own. @throws {ProblemError} 403 */
export async function refuseForeignSite(c: Context<AppEnv>): Promise<void> {
  const origin = c.req.header('Origin');
  if (origin === undefined || origin === new URL(c.req.url).origin || (await isAgencySite(c, pathOf(c), origin)))
    return;
  throw new ProblemError('origin_not_allowed');
}

/** What a path says about its agency: its id, or the number of one of its appeals. */
interface AgencyPath {
  readonly agency: string | undefined;
  readonly number: string | undefined;
}

function pathOf(c: Context<AppEnv>): AgencyPath {
  return { agency: c.req.param('agency'), number: c.req.param('number') };
}

/**
 * A path about a number is open to the sites of everybody who has to do with the appeal; one about an agency to its own, and to those
 * of the bodies whose citizens it answers.
 */
async function isAgencySite(c: Context<AppEnv>, path: AgencyPath, origin: string): Promise<boolean> {
  if (path.agency === undefined) return (await placeOf(c, path.number))?.origins.includes(origin) ?? false;
  const agency = await agencyOf(c, path.agency);
  return agency !== null && (agency.origins.includes(origin) || (await answersFor(c.env.DB, agency.id, origin)));
}

async function agencyOf(c: Context<AppEnv>, id = ''): Promise<Agency | null> {
  const known = c.get('agency');
  if (known !== undefined) return known;
  const agency = await findAgency(c.env.DB, id);
  c.set('agency', agency);
  return agency;
}

async function placeOf(c: Context<AppEnv>, number = ''): Promise<Place | null> {
  const known = c.get('place');
  if (known !== undefined) return known;
  const key = idOf(number);
  const place = key && (await findPlace(c.env.DB, key));
  c.set('place', place);
  return place;
}
