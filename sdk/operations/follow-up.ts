import { createCode } from '../contract/code.ts';
import { ENDPOINTS } from '../contract/endpoints.ts';
import type { FollowUpRequest, TrackedAppeal } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';
import { actOnAppeal } from './act.ts';

export interface FollowUpOptions extends CallOptions {
  /**
   * Tells a resend from a second follow-up in the same words: 22 to 64 characters of base64url, as {@link createCode} makes
   * them. Pass your own and keep it until there is an answer, to send again after an error; it opens nothing.
   * @default a new one, the same over all attempts of this call
   */
  key?: string | undefined;
  /** Ids of photos uploaded before. */
  photos?: FollowUpRequest['photos'];
  /** Asks for the words to stand under the appeal for everybody, once a moderator has read them. */
  public?: FollowUpRequest['public'];
}

/**
 * Says more to the agency; nobody else sees it, unless `public` is asked for.
 * @returns the appeal as it is afterwards.
 * @throws CodeError if `code` is mistyped, before anything is sent; and whatever a {@link Transport} throws, an ApiError
 * `act_not_allowed` if the appeal has ended or has too many follow-ups.
 */
export function followUp(
  transport: Transport,
  number: string,
  code: string,
  text: string,
  { key = createCode(), signal, ...more }: FollowUpOptions = {},
): Promise<TrackedAppeal> {
  return actOnAppeal(
    transport,
    ENDPOINTS.followUp,
    number,
    code,
    { signal },
    { text, ...more },
    { 'Idempotency-Key': key },
  );
}
