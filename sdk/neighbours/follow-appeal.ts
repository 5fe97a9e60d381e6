import { ENDPOINTS } from '../contract/endpoints.ts';
import type { FollowAnswer, FollowRequest } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';

/**
 * Follows somebody else's appeal: a letter asks the address to confirm, and notices begin when it has. The answer tells nobody
 * whether the address was known, and asking again is harmless.
 */
export function followAppeal(
  transport: Transport,
  number: string,
  request: FollowRequest,
  options?: CallOptions,
): Promise<FollowAnswer> {
  const call = { endpoint: ENDPOINTS.follow, subject: number, body: request, repeatable: true, expects: 'confirm' };
  return transport(call, options) as Promise<FollowAnswer>;
}
