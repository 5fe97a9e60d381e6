import { ENDPOINTS } from '../contract/endpoints.ts';
import type { UsefulCount, UsefulRequest } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';

/**
 * Says whether a page was useful. The last voice under one key counts.
 * @param key 22 to 64 characters of base64url that tell this browser and page from others, as `createCode` makes them.
 * @returns the counts as they are afterwards.
 * @throws whatever a {@link Transport} throws; an ApiError `invalid` if the page is none of the agency's.
 */
export function ratePage(
  transport: Transport,
  agency: string,
  voice: UsefulRequest,
  key: string,
  options?: CallOptions,
): Promise<UsefulCount> {
  const headers = { 'Idempotency-Key': key };
  const call = { endpoint: ENDPOINTS.rate, subject: agency, headers, body: voice, repeatable: true, expects: 'yes' };
  return transport(call, options) as Promise<UsefulCount>;
}
