import { ENDPOINTS } from '../contract/endpoints.ts';
import type { AgencyProfile } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';

/** Names, languages, kinds, topics, limits and notice of an agency: what a form has to offer. */
export function fetchAgency(transport: Transport, agency: string, options?: CallOptions): Promise<AgencyProfile> {
  const call = { endpoint: ENDPOINTS.agency, subject: agency, expects: 'officials' };
  return transport(call, options) as Promise<AgencyProfile>;
}
