import type { Context } from 'hono';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { AppEnv } from '../env.ts';
import { ProblemError } from './problem.ts';

const KEY = new RegExp(`^[\\w-]{${LIMITS.idempotencyKeyMin},${LIMITS.idempotencyKeyMax}}$`);

/**
 * The `Idempotency-Key` of a request, following draft-ietf-httpapi-idempotency-key-header-07: missing or malformed is 400.
 * The draft writes the value as a quoted string; a bare one is accepted too.
 * @throws {ProblemError} 400
 */
export function idempotencyKey(c: Context<AppEnv>): string {
  const header = c.req.header('Idempotency-Key');
  if (!header) throw new ProblemError('idempotency_key_missing');
  const key = header.replace(/^"(.*)"$/, '$1');
  if (!KEY.test(key)) throw new ProblemError('idempotency_key_invalid');
  return key;
}
