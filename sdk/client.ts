/** The operations of one agency, bound to one transport. */
import type { AgencyProfile, FeedPage, PublicAppeal, SubmissionInput, TrackedAppeal } from './contract/types.ts';
import type { FeedFilter, FollowUpOptions, SubmitOptions, Submitted, VerdictInput } from './operations/index.ts';
import {
  fetchAgency,
  fetchAppeal,
  fetchFeed,
  fetchFeedPages,
  followUp,
  giveVerdict,
  revokeConsent,
  submitAppeal,
  trackAppeal,
  withdraw,
} from './operations/index.ts';
import type { RetryOptions } from './retries.ts';
import { withRetries } from './retries.ts';
import type { CallOptions, TransportOptions } from './transport.ts';
import { createTransport } from './transport.ts';

export interface ClientOptions extends TransportOptions, RetryOptions {
  /** Id of the agency, as in its tag: `kokshetau`. */
  agency: string;
}

/**
 * Every method rejects with an error of this SDK (see `errors.ts`), or with the reason of the signal passed to it.
 * The methods need no `this`.
 */
export interface Client {
  /** See {@link submitAppeal}. */
  submit(submission: SubmissionInput, options?: SubmitOptions): Promise<Submitted>;
  /** See {@link trackAppeal}. */
  track(number: string, code: string, options?: CallOptions): Promise<TrackedAppeal>;
  /** See {@link followUp}. */
  followUp(number: string, code: string, text: string, options?: FollowUpOptions): Promise<TrackedAppeal>;
  /** See {@link giveVerdict}. */
  verdict(number: string, code: string, verdict: VerdictInput, options?: CallOptions): Promise<TrackedAppeal>;
  /** See {@link withdraw}. */
  withdraw(number: string, code: string, options?: CallOptions): Promise<TrackedAppeal>;
  /** See {@link revokeConsent}. */
  revokeConsent(number: string, code: string, options?: CallOptions): Promise<TrackedAppeal>;
  /** See {@link fetchFeed}. */
  feed(filter?: FeedFilter, options?: CallOptions): Promise<FeedPage>;
  /** See {@link fetchFeedPages}. */
  feedPages(filter?: FeedFilter, options?: CallOptions): AsyncGenerator<FeedPage, void, void>;
  /** See {@link fetchAgency}. */
  agency(options?: CallOptions): Promise<AgencyProfile>;
  /** See {@link fetchAppeal}. */
  appeal(number: string, options?: CallOptions): Promise<PublicAppeal>;
}

/**
 * Makes a client. Sends nothing by itself.
 * @throws TypeError if `endpoint` is not an absolute address.
 * @example
 * const client = createClient({ endpoint: 'https://jauap.example', agency: 'kokshetau' });
 * const code = createCode(); // keep it: it opens the appeal
 * const { receipt } = await client.submit(submission, { code });
 */
export function createClient({ agency, ...options }: ClientOptions): Client {
  const transport = withRetries(createTransport(options), options);
  return {
    submit: submitAppeal.bind(null, transport, agency),
    track: trackAppeal.bind(null, transport),
    followUp: followUp.bind(null, transport),
    verdict: giveVerdict.bind(null, transport),
    withdraw: withdraw.bind(null, transport),
    revokeConsent: revokeConsent.bind(null, transport),
    feed: fetchFeed.bind(null, transport, agency),
    feedPages: fetchFeedPages.bind(null, transport, agency),
    agency: fetchAgency.bind(null, transport, agency),
    appeal: fetchAppeal.bind(null, transport),
  };
}
