import type { Support } from '../../sdk/contract/types.ts';
import { supportAppeal } from '../../sdk/neighbours/support-appeal.ts';
import { createTransport } from '../transport.ts';
import { markSupported, supportKey } from './support-keys.ts';

/** One more person has the same problem; from this browser once. */
export async function support(
  { endpoint }: { readonly endpoint: string },
  number: string,
  signal?: AbortSignal,
): Promise<Support> {
  const counted = await supportAppeal(createTransport(endpoint), number, supportKey(number), signal && { signal });
  markSupported(number);
  return counted;
}
