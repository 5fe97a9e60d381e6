import { ENDPOINTS } from '../contract/endpoints.ts';
import type { SimilarList, SimilarQuery } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';

/**
 * At most five published appeals that resemble a draft, nearest first.
 * @param draft `q`, 10 to 300 characters of the draft; `lat` and `lon`, both or neither, where it happened. They travel in the
 * address, which logs may keep: pass them as the public may see them, without personal data and rounded to 0.001°.
 */
export function fetchSimilar(
  transport: Transport,
  agency: string,
  draft: SimilarQuery,
  options?: CallOptions,
): Promise<SimilarList> {
  const call = { endpoint: ENDPOINTS.similar, subject: agency, query: { ...draft }, expects: 'items' };
  return transport(call, options) as Promise<SimilarList>;
}
