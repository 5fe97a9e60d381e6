/**
 * The operations, one function each, over a transport. Who needs only some of them (a page that shows the feed and
 * loads the form later) imports those and leaves the rest out of the bundle; `createClient` binds them all.
 */
import { createCode, idempotencyKeyOf, parseCode } from './contract/code.ts';
import { ENDPOINTS } from './contract/endpoints.ts';
import type {
  AgencyProfile,
  FeedPage,
  FeedQuery,
  PublicAppeal,
  Receipt,
  SubmissionInput,
  TrackedAppeal,
} from './contract/types.ts';
import { CodeError, JauapError } from './errors.ts';
import type { CallOptions, Transport } from './transport.ts';

export interface SubmitOptions extends CallOptions {
  /**
   * The citizen's code, as {@link createCode} makes it or as typed. Pass your own and keep it until there is a receipt:
   * then an error, a closed page or a lost answer loses nothing, and sending the same words again with the same code
   * yields the first receipt instead of a second appeal. Other words need another code (`idempotency_key_reused`).
   * @default a new one
   */
  code?: string | undefined;
}

/** An accepted appeal. Whoever holds `code` can follow it; the API does not know the code and cannot repeat it. */
export interface Submitted {
  receipt: Receipt;
  code: string;
}

/** Which part of the feed: topic, status, address of a page, page size (1 to 50, 20 unless told), and where to go on. */
export type FeedFilter = { [Name in keyof FeedQuery]?: FeedQuery[Name] | undefined };

/** Names, languages, kinds, topics, limits and notice of an agency: what a form has to offer. */
export function fetchAgency(transport: Transport, agency: string, options?: CallOptions): Promise<AgencyProfile> {
  const call = { endpoint: ENDPOINTS.agency, subject: agency, expects: 'officials' };
  return transport(call, options) as Promise<AgencyProfile>;
}

/** One page of «What was done», latest event first. `next` is the cursor of the page after, `null` on the last. */
export function fetchFeed(
  transport: Transport,
  agency: string,
  filter: FeedFilter = {},
  options?: CallOptions,
): Promise<FeedPage> {
  const call = { endpoint: ENDPOINTS.feed, subject: agency, query: filter, expects: 'items' };
  return transport(call, options) as Promise<FeedPage>;
}

/**
 * The pages of the feed one after another, each asked for only when the one before has been used.
 * @example for await (const page of fetchFeedPages(transport, 'kokshetau', { topic: 'roads' })) show(page.items);
 */
export async function* fetchFeedPages(
  transport: Transport,
  agency: string,
  filter: FeedFilter = {},
  options?: CallOptions,
): AsyncGenerator<FeedPage, void, void> {
  for (let from = filter; ; ) {
    const page = await fetchFeed(transport, agency, from, options);
    yield page;
    if (!page.next) return;
    from = { ...filter, cursor: page.next };
  }
}

/** What everybody may know about one appeal. */
export function fetchAppeal(transport: Transport, number: string, options?: CallOptions): Promise<PublicAppeal> {
  const call = { endpoint: ENDPOINTS.appeal, subject: number, expects: 'number' };
  return transport(call, options) as Promise<PublicAppeal>;
}

/**
 * Sends an appeal. The code is made here, before anything is sent, and never travels: what travels is the
 * `Idempotency-Key` derived from it one way, the same over all attempts. That is why this POST may be repeated.
 * @throws CodeError if `code` is mistyped; JauapError if WebCrypto is missing (a page not served over https);
 * and whatever a {@link Transport} throws. None of these loses a code that the caller passed.
 */
export async function submitAppeal(
  transport: Transport,
  agency: string,
  submission: SubmissionInput,
  options: SubmitOptions = {},
): Promise<Submitted> {
  if (!globalThis.crypto?.subtle) throw new JauapError('WebCrypto needs https');
  const { code = createCode() } = options;
  const headers = { 'Idempotency-Key': await idempotencyKeyOf(checked(code)) };
  const call = { endpoint: ENDPOINTS.submit, subject: agency, headers, body: submission, repeatable: true };
  const receipt = (await transport({ ...call, expects: 'clock' }, options)) as Receipt;
  return { receipt, code };
}

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
  const body = { code: checked(code) };
  const call = { endpoint: ENDPOINTS.track, subject: number, body, repeatable: true, expects: 'timeline' };
  return (await transport(call, options)) as TrackedAppeal;
}

function checked(typed: string): string {
  const code = parseCode(typed);
  if (!code) throw new CodeError('Mistyped code');
  return code;
}
