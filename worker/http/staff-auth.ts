/** Who is at the desk: people with a session, in a cookie; programs with a scoped token, `Authorization: Bearer jst_…`. */
import type { Context, MiddlewareHandler } from 'hono';
import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import { localDateTime } from '../domain/clock.ts';
import type { AppEnv } from '../env.ts';
import { tokenHash } from '../services/hashes.ts';
import { resumeSession } from '../services/sessions.ts';
import type { Person, Staff } from '../store/staff.ts';
import { findToken, markTokenUsed } from '../store/staff-tokens.ts';
import { isBackground } from './background.ts';
import { readCookie } from './desk-cookie.ts';
import { ProblemError } from './problem.ts';

type Clock = () => Date;

const unauthorized = () => new ProblemError('unauthorized', { headers: { 'WWW-Authenticate': 'Bearer realm="desk"' } });

/** Who makes a request. One that shows both a session and a token is refused: nobody could say whose act it was. */
async function whoIs(c: Context<AppEnv>, now: Date): Promise<Person | Staff> {
  const [cookie, authorization] = [readCookie(c), c.req.header('Authorization')];
  if (cookie !== undefined && authorization !== undefined) throw unauthorized();
  const found = cookie === undefined ? await program(c, authorization ?? '', now) : await personOf(c, cookie, now);
  if (!found) throw unauthorized();
  return found;
}

async function personOf(c: Context<AppEnv>, cookie: string, now: Date): Promise<Person | null> {
  return /^[\w-]{43}$/.test(cookie) ? resumeSession(c.env.DB, cookie, now, !isBackground(c)) : null;
}

async function program(c: Context<AppEnv>, authorization: string, now: Date): Promise<Staff | null> {
  const [, token = ''] = authorization.match(/^Bearer (jst_[\w-]{43})$/i) ?? [];
  return holderOf(c.env.DB, token, now);
}

/** The program that holds a token; `null` if the token is none, or holds no more. */
export async function holderOf(db: D1Database, token: string, now: Date): Promise<Staff | null> {
  const found = /^jst_[\w-]{43}$/.test(token) ? await findToken(db, await tokenHash(token)) : null;
  if (!found || found.staff.expiresAt <= now.toISOString()) return null;
  const today = localDateTime(now).date;
  if (found.lastUsedOn !== today) await markTokenUsed(db, found.staff.id, today);
  return found.staff;
}

const isPerson = (who: Person | Staff): who is Person => who.kind === 'person';

/** Lets pass who acts for an agency and may do this: a person or a program. @throws {ProblemError} 401 or 403 */
export function staff(scope: Scope, now: Clock): MiddlewareHandler<AppEnv> {
  return async function staff(c, next) {
    const who = await whoIs(c, now());
    const { agency } = who;
    if (!agency || !who.scopes.includes(scope)) throw new ProblemError('forbidden');
    if (isPerson(who)) c.set('person', who);
    c.set('staff', { ...who, agency });
    await next();
  };
}

/** Lets any person pass who is signed in, and no program. With scopes: who has one of them. @throws {ProblemError} 401 or 403 */
export function person(now: Clock, scopes?: readonly Scope[]): MiddlewareHandler<AppEnv> {
  return async function person(c, next) {
    const who = await whoIs(c, now());
    if (!isPerson(who)) throw new ProblemError('forbidden');
    if (scopes && !scopes.some((scope) => who.scopes.includes(scope))) throw new ProblemError('forbidden');
    c.set('person', who);
    if (who.agency) c.set('staff', { ...who, agency: who.agency });
    await next();
  };
}

/** Lets pass who looks after the service itself. @throws {ProblemError} 401 or 403 */
export const operator = (now: Clock): MiddlewareHandler<AppEnv> => person(now, ['service:admin']);

/** Lets pass who looks after people: an agency's admin, or the service's. @throws {ProblemError} 401 or 403 */
export const keeper = (now: Clock): MiddlewareHandler<AppEnv> => person(now, ['desk:admin', 'service:admin']);

/**
 * After one of the others: the person must have shown a passkey within the last minutes (ASVS 7.5.3). A program has none to show;
 * whoever gave it the scope had to. @throws {ProblemError} 403
 */
export function fresh(now: Clock): MiddlewareHandler<AppEnv> {
  return async function fresh(c, next) {
    const who: Person | undefined = c.get('person');
    if (who && who.freshUntil <= now().toISOString()) throw new ProblemError('passkey_needed');
    await next();
  };
}
