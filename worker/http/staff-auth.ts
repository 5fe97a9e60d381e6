/** Staff programs sign in with a scoped token: `Authorization: Bearer jst_…`. */
import type { MiddlewareHandler } from 'hono';
import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import type { AppEnv } from '../env.ts';
import { tokenHash } from '../services/hashes.ts';
import { findStaff } from '../store/staff.ts';
import { ProblemError } from './problem.ts';

/** Lets a request pass whose token is known, not expired, and carries the scope. @throws {ProblemError} 401 or 403 */
export function staff(scope: Scope, now: () => Date): MiddlewareHandler<AppEnv> {
  return async function staff(c, next) {
    const [, token] = (c.req.header('Authorization') ?? '').match(/^Bearer (jst_[\w-]{43})$/i) ?? [];
    const holder = token === undefined ? null : await findStaff(c.env.DB, await tokenHash(token));
    if (!holder || holder.expiresAt <= now().toISOString()) {
      throw new ProblemError('unauthorized', { headers: { 'WWW-Authenticate': 'Bearer realm="desk"' } });
    }
    if (!holder.scopes.includes(scope)) throw new ProblemError('forbidden');
    c.set('staff', holder);
    await next();
  };
}
