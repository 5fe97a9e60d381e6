import { ENDPOINTS } from '../contract/endpoints.ts';
import type { PublicAppeal } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';

/** What everybody may know about one appeal. */
export function fetchAppeal(transport: Transport, number: string, options?: CallOptions): Promise<PublicAppeal> {
  const call = { endpoint: ENDPOINTS.appeal, subject: number, expects: 'number' };
  return transport(call, options) as Promise<PublicAppeal>;
}
