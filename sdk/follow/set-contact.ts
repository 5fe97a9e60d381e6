import { ENDPOINTS } from '../contract/endpoints.ts';
import type { ContactRequest, TrackedAppeal } from '../contract/types.ts';
import { actOnAppeal } from '../operations/act.ts';
import type { CallOptions, Transport } from '../transport.ts';

/**
 * Says where notices about the appeal go from now on.
 * @param email an address; `null` ends the notices.
 * @returns the appeal as it is afterwards, with the address mostly hidden.
 * @throws CodeError if `code` is mistyped, before anything is sent; and whatever a {@link Transport} throws, an ApiError
 * `invalid` if the address is none or the agency sends no notices.
 */
export function setContact(
  transport: Transport,
  number: string,
  code: string,
  email: ContactRequest['email'],
  options?: CallOptions,
): Promise<TrackedAppeal> {
  return actOnAppeal(transport, ENDPOINTS.contact, number, code, options, { email });
}
