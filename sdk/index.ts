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
export type { FeedFilter, SubmitOptions, Submitted } from './operations/index.ts';
export { fetchAgency, fetchAppeal, fetchFeed, fetchFeedPages, submitAppeal, trackAppeal } from './operations/index.ts';
export type { RetryOptions } from './retries.ts';
export { withRetries } from './retries.ts';
export type { Call, CallOptions, Transport, TransportOptions } from './transport.ts';
export { createTransport } from './transport.ts';
