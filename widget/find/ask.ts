/** Asks the service for what is wanted: a part of the feed, or one appeal. */
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AgencyProfile, PublicAppeal } from '../../sdk/contract/types.ts';
import { fetchAppeal } from '../../sdk/operations/fetch-appeal.ts';
import type { FeedFilter } from '../../sdk/operations/fetch-feed.ts';
import { fetchFeed } from '../../sdk/operations/fetch-feed.ts';
import type { Host } from '../controllers/host.ts';
import { createTransport } from '../transport.ts';
import type { Asked } from './address.ts';

/** Whose appeals, and about which thing if the page has one. */
export interface Subject {
  readonly agency: string;
  readonly endpoint: string;
  readonly object: string;
}

/** The feed, which the search stands in. */
export interface FindHost extends Host, Subject {
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<void> | undefined;
  readonly theme: string;
}

/** What was found so far, and where it goes on. */
export interface Found {
  readonly items: readonly PublicAppeal[];
  readonly next: string | null;
}

/** @param shown what the next page is added to. */
export async function ask(
  { agency, endpoint, object }: Subject,
  { appeal, ...filter }: Asked,
  signal: AbortSignal,
  shown?: Found,
): Promise<Found> {
  const transport = createTransport(endpoint);
  if (appeal) return { items: [await fetchAppeal(transport, appeal, { signal })], next: null };
  // What an address says that the service does not know, is the service's to refuse.
  const query = { ...(object && { object }), ...filter, cursor: shown?.next ?? undefined } as FeedFilter;
  const { items, next } = await fetchFeed(transport, agency, query, { signal });
  return { items: [...(shown?.items ?? []), ...items], next };
}

/** What of the agency can be chosen. */
export type Profile = Pick<AgencyProfile, 'topics' | 'territories'>;

/** The SDK's own function would be a file between the form and the search, which everybody who writes would load. */
export function askProfile({ agency, endpoint }: Subject, signal: AbortSignal): Promise<Profile> {
  const call = { endpoint: ENDPOINTS.agency, subject: agency, expects: 'topics' };
  return createTransport(endpoint)(call, { signal }) as Promise<Profile>;
}
