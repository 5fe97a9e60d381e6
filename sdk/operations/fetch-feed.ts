import { ENDPOINTS } from '../contract/endpoints.ts';
import type { FeedPage, FeedQuery } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';

/** Which part of the feed: topic, status, address of a page, page size (1 to 50, 20 unless told), and where to go on. */
export type FeedFilter = { [Name in keyof FeedQuery]?: FeedQuery[Name] | undefined };

/** One page of «What was done», latest event first. `next` is the cursor of the page after, `null` on the last. */
export function fetchFeed(
  transport: Transport,
  agency: string,
  filter: FeedFilter = {},
  options?: CallOptions,
): Promise<FeedPage> {
  const call = { endpoint: ENDPOINTS.feed, subject: agency, query: filter, expects: 'items' };
  return transport(call, options) as Promise<FeedPage>;
}

/**
 * The pages of the feed one after another, each asked for only when the one before has been used.
 * @example for await (const page of fetchFeedPages(transport, 'kokshetau', { topic: 'roads' })) show(page.items);
 */
export async function* fetchFeedPages(
  transport: Transport,
  agency: string,
  filter: FeedFilter = {},
  options?: CallOptions,
): AsyncGenerator<FeedPage, void, void> {
  for (let from = filter; ; ) {
    const page = await fetchFeed(transport, agency, from, options);
    yield page;
    if (!page.next) return;
    from = { ...filter, cursor: page.next };
  }
}
