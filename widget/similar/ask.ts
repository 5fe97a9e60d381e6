/** What the help asks the service for, about the draft and about other people's appeals. */
import type { FollowAnswer, FollowRequest, SimilarList, SimilarQuery, Support } from '../../sdk/contract/types.ts';
import { fetchSimilar } from '../../sdk/neighbours/fetch-similar.ts';
import { followAppeal } from '../../sdk/neighbours/follow-appeal.ts';
import { supportAppeal } from '../../sdk/neighbours/support-appeal.ts';
import { createTransport } from '../../sdk/transport.ts';
import { markSupported, supportKey } from './support-keys.ts';

export { hasSupported } from './support-keys.ts';

interface Address {
  readonly agency: string;
  readonly endpoint: string;
}

export const find = ({ agency, endpoint }: Address, query: SimilarQuery, signal: AbortSignal): Promise<SimilarList> =>
  fetchSimilar(createTransport({ endpoint }), agency, query, { signal });

export async function support({ endpoint }: Address, number: string, signal: AbortSignal): Promise<Support> {
  const counted = await supportAppeal(createTransport({ endpoint }), number, supportKey(number), { signal });
  markSupported(number);
  return counted;
}

export const follow = (
  { endpoint }: Address,
  number: string,
  request: FollowRequest,
  signal: AbortSignal,
): Promise<FollowAnswer> => followAppeal(createTransport({ endpoint }), number, request, { signal });
