import { ENDPOINTS } from '../contract/endpoints.ts';
import type { TrackedAppeal } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';
import { checkedCode } from './checked-code.ts';

/**
 * What the holder of the code may know: their own words, the whole clock and the history. The code travels in the body,
 * which no log of addresses keeps. A read, though a POST, and therefore repeated like one.
 * @param code as typed: any case, spaces or hyphens anywhere.
 * @throws CodeError if `code` is mistyped, before anything is sent; and whatever a {@link Transport} throws.
 */
export async function trackAppeal(
  transport: Transport,
  number: string,
  code: string,
  options?: CallOptions,
): Promise<TrackedAppeal> {
  const body = { code: checkedCode(code) };
  const call = { endpoint: ENDPOINTS.track, subject: number, body, repeatable: true, expects: 'timeline' };
  return (await transport(call, options)) as TrackedAppeal;
}
