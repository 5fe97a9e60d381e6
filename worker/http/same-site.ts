/**
 * Keeps other sites from using the cookie of somebody who is signed in (ASVS 3.5.1): whatever changes something has to come from a
 * page of the desk itself, whatever its Content-Type. Hono's `csrf()` minds forms alone and lets cross-site JSON through.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { readCookie } from './desk-cookie.ts';
import { ProblemError } from './problem.ts';

const SAFE = /^(?:GET|HEAD|OPTIONS)$/;

/** Calls that give a cookie, and so have none yet. */
const SIGNING_IN = /^\/v1\/desk\/(?:enrolment|session)(?:\/|$)/;

/** Where the desk is for people: as the deployment says, else where this request went. */
export function deskOrigin(c: Context<AppEnv>): string {
  return c.env.DESK_ORIGIN ?? new URL(c.req.url).origin;
}

/** A program with a token has no origin, and no cookie that another site could use. @throws {ProblemError} 403 */
export const sameSite: MiddlewareHandler<AppEnv> = async function sameSite(c, next) {
  const concerned = !SAFE.test(c.req.method) && (readCookie(c) !== undefined || SIGNING_IN.test(c.req.path));
  const own = c.req.header('Origin') === deskOrigin(c) && c.req.header('Sec-Fetch-Site') === 'same-origin';
  if (concerned && !own) throw new ProblemError('cross_site');
  await next();
};
