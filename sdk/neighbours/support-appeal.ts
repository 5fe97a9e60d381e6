import { ENDPOINTS } from '../contract/endpoints.ts';
import type { Support } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';

/**
 * Says that one more person has the same problem. Nobody is named.
 * @param key tells one browser from another: 22 to 64 characters of base64url, kept by the caller. The same key counts once, so
 * this may be repeated.
 */
export function supportAppeal(
  transport: Transport,
  number: string,
  key: string,
  options?: CallOptions,
): Promise<Support> {
  const headers = { 'Idempotency-Key': key };
  const call = {
    endpoint: ENDPOINTS.support,
    subject: number,
    headers,
    body: {},
    repeatable: true,
    expects: 'supports',
  };
  return transport(call, options) as Promise<Support>;
}
