/** What the help asks the service for, about the draft and about other people's appeals. */
import type { FollowAnswer, FollowRequest, SimilarList, SimilarQuery } from '../../sdk/contract/types.ts';
import { fetchSimilar } from '../../sdk/neighbours/fetch-similar.ts';
import { followAppeal } from '../../sdk/neighbours/follow-appeal.ts';
import { createTransport } from '../transport.ts';

export { support } from './support.ts';
export { hasSupported } from './supported.ts';

interface Address {
  readonly agency: string;
  readonly endpoint: string;
}

export const find = ({ agency, endpoint }: Address, query: SimilarQuery, signal: AbortSignal): Promise<SimilarList> =>
  fetchSimilar(createTransport(endpoint), agency, query, { signal });

export const follow = (
  { endpoint }: Address,
  number: string,
  request: FollowRequest,
  signal: AbortSignal,
): Promise<FollowAnswer> => followAppeal(createTransport(endpoint), number, request, { signal });
