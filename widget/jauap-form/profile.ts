/** What the agency's form may offer. */
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import { fetchAgency } from '../../sdk/operations/fetch-agency.ts';
import { createTransport } from '../transport.ts';

export type { AgencyProfile };

/** Where to, on which page, and about which thing. */
export interface Address {
  readonly agency: string;
  readonly endpoint: string;
  readonly pageParams: string;
  readonly object?: string;
}

export function loadProfile({ agency, endpoint }: Address, signal: AbortSignal): Promise<AgencyProfile> {
  return fetchAgency(createTransport(endpoint), agency, { signal });
}
