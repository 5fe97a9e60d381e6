import { ENDPOINTS } from '../contract/endpoints.ts';
import type { TrackedAppeal } from '../contract/types.ts';
import { actOnAppeal } from '../operations/act.ts';
import type { CallOptions, Transport } from '../transport.ts';

/**
 * Brings back the number that e-Otinish gave to the same appeal. Everybody sees that it was filed, as told by the applicant; the
 * number itself only the agency does. May be corrected.
 * @param officialNumber 5 to 30 characters, such as `ЖТ-2026-00000000`.
 * @returns the appeal as it is afterwards.
 * @throws CodeError if `code` is mistyped, before anything is sent; and whatever a {@link Transport} throws.
 */
export function fileOfficially(
  transport: Transport,
  number: string,
  code: string,
  officialNumber: string,
  options?: CallOptions,
): Promise<TrackedAppeal> {
  return actOnAppeal(transport, ENDPOINTS.official, number, code, options, { officialNumber });
}
