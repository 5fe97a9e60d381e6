import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { ProblemError } from './problem.ts';

/**
 * For what must not be done from a desk that somebody left open: the person has shown a passkey within the last minutes. A program
 * has none; its token says what it may do. @throws {ProblemError} 403
 */
export function fresh(now: () => Date): MiddlewareHandler<AppEnv> {
  return async function fresh(c, next) {
    const { kind, freshUntil } = c.get('staff');
    if (kind === 'person' && (freshUntil === null || freshUntil <= now().toISOString())) {
      throw new ProblemError('passkey_needed');
    }
    await next();
  };
}
