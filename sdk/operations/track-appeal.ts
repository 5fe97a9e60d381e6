import { ENDPOINTS } from '../contract/endpoints.ts';
import type { TrackedAppeal } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';
import { actOnAppeal } from './act.ts';

/**
 * What the holder of the code may know: their own words, the whole clock, the history, and which acts are open to them. A
 * read, though a POST, and therefore repeated like one.
 * @param code as typed: any case, spaces or hyphens anywhere.
 * @throws CodeError if `code` is mistyped, before anything is sent; and whatever a {@link Transport} throws.
 */
export function trackAppeal(
  transport: Transport,
  number: string,
  code: string,
  options?: CallOptions,
): Promise<TrackedAppeal> {
  return actOnAppeal(transport, ENDPOINTS.track, number, code, options);
}
