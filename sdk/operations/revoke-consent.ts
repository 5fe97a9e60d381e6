import { ENDPOINTS } from '../contract/endpoints.ts';
import type { TrackedAppeal } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';
import { actOnAppeal } from './act.ts';

/**
 * Takes back the consent to publication: what the citizen wrote, and what was written about it, leaves the public view at
 * once. Always possible.
 * @returns the appeal as it is afterwards.
 * @throws CodeError if `code` is mistyped, before anything is sent; and whatever a {@link Transport} throws.
 */
export function revokeConsent(
  transport: Transport,
  number: string,
  code: string,
  options?: CallOptions,
): Promise<TrackedAppeal> {
  return actOnAppeal(transport, ENDPOINTS.consent, number, code, options, { publication: false });
}
