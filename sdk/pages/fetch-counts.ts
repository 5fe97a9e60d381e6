import { ENDPOINTS } from '../contract/endpoints.ts';
import type { Counts } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';

/**
 * How many appeals stand under each of some pages, and how many of them are answered: one request for a whole listing.
 * @param pages canonical addresses, 1 to 50.
 * @returns one entry a page, in the same order.
 * @throws whatever a {@link Transport} throws; an ApiError `invalid` if an address is none.
 */
export async function fetchCounts(
  transport: Transport,
  agency: string,
  pages: readonly string[],
  options?: CallOptions,
): Promise<Counts['items']> {
  const { method, path } = ENDPOINTS.counts;
  // The one query that names a parameter more than once.
  const query = new URLSearchParams(pages.map((page) => ['page', page]));
  const call = { endpoint: { method, path: `${path}?${query}` }, subject: agency, expects: 'items' };
  return ((await transport(call, options)) as Counts).items;
}
