/**
 * Public surface of `jauap`. Not exported: retry timing and sleeping, which may change in any release, and the schemas,
 * which are the opt-in entry `jauap/contract`.
 */
export type { Client, ClientOptions } from './client.ts';
export { createClient } from './client.ts';
export { createCode, idempotencyKeyOf, parseCode } from './contract/code.ts';
export type {
  AgencyProfile,
  Answer,
  CitizensWord,
  Clock,
  Extension,
  FeedPage,
  FeedQuery,
  LocalizedText,
  Measure,
  Official,
  Page,
  Problem,
  Progress,
  PublicAppeal,
  Receipt,
  SubmissionInput,
  TimelineEvent,
  TrackedAppeal,
  Verdict,
} from './contract/types.ts';
export type { Issue } from './errors.ts';
export {
  ApiError,
  isApiError,
  isJauapError,
  isNetworkError,
  isResponseError,
  isTimeoutError,
  JauapError,
  NetworkError,
  ResponseError,
  TimeoutError,
} from './errors.ts';
export { CodeError, isCodeError } from './operations/checked-code.ts';
export type { FeedFilter, FollowUpOptions, SubmitOptions, Submitted, VerdictInput } from './operations/index.ts';
export {
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
export type { RetryOptions } from './retries.ts';
export { withRetries } from './retries.ts';
export type { Call, CallOptions, Transport, TransportOptions } from './transport.ts';
export { createTransport } from './transport.ts';
