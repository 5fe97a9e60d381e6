import { ENDPOINTS } from '../contract/endpoints.ts';
import type { UsefulCount } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';

/** How many found a page useful, and how many did not. @param page canonical address. */
export function fetchUsefulness(
  transport: Transport,
  agency: string,
  page: string,
  options?: CallOptions,
): Promise<UsefulCount> {
  const call = { endpoint: ENDPOINTS.useful, subject: agency, query: { page }, expects: 'yes' };
  return transport(call, options) as Promise<UsefulCount>;
}
