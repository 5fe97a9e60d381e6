import type { Context } from 'hono';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import type { AppEnv } from '../env.ts';
import { idempotencyKey } from '../http/idempotency.ts';

/** By what a resend of a request is known, and the code the service made for the citizen; `null` where the client brought a key. */
export interface RequestKey {
  readonly key: string;
  readonly code: string | null;
}

/** @throws {ProblemError} 400 */
export async function keyOf(c: Context<AppEnv>): Promise<RequestKey> {
  if (c.req.header('Idempotency-Key') !== undefined) return { key: idempotencyKey(c), code: null };
  const code = createCode();
  return { key: await idempotencyKeyOf(parseCode(code) ?? ''), code };
}
