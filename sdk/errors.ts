/**
 * The errors this SDK throws. Tell them apart with the guards below: `instanceof` fails across frames and across two
 * copies of the SDK on one page, and the names alone are not enough, because the browser's own `DOMException`s are also
 * called `NetworkError` and `TimeoutError`.
 *
 * Messages are for developers and logs; words for people belong to the interface. None carries a citizen's code or text.
 */
import type { Problem } from './contract/types.ts';

/** What is wrong with one field of a request, as the API reports it. */
export type Issue = NonNullable<Problem['issues']>[number];

/** Base of the family. Thrown itself only where WebCrypto is missing, that is where a page is not served over https. */
export class JauapError extends Error {
  /** Marks the family for {@link isJauapError}. */
  readonly family = 'jauap';
  override readonly name: string = 'JauapError';
  /** Whether sending the same again a little later may succeed. The retries of the SDK, by then exhausted, go by it. */
  readonly temporary: boolean = false;
}

/** The API answered, and the answer is a refusal or a failure. */
export class ApiError extends JauapError {
  override readonly name = 'ApiError';
  declare readonly temporary: boolean;
  /** HTTP status. */
  declare readonly status: number;
  /** Name of the problem; `unknown` if the answer was no problem document, as from a proxy between. */
  declare readonly code: Problem['code'] | 'unknown';
  /** What to quote to whoever runs the API; `null` if it named none. */
  declare readonly requestId: string | null;
  /** Wrong fields of the request, `path` as in the contract (`text`, `consent.processing`); often empty. */
  declare readonly issues: readonly Issue[];
  /** The header `Retry-After` as received: seconds or an HTTP date; `null` if there was none. */
  declare readonly retryAfter: string | null;

  /** @param problem the members of the problem document that matter here; those missing get the defaults named above. */
  constructor(
    status: number,
    { code = 'unknown', requestId = null, issues = [] }: Partial<Pick<ApiError, 'code' | 'requestId' | 'issues'>> = {},
    retryAfter: string | null = null,
  ) {
    super(`${status} ${code}`);
    // After these the same request may succeed. A 500 is not among them on purpose: the worker answers 503 for whatever may
    // pass by itself, so a 500 is a bug of the server, and repeating a bug only multiplies it.
    const temporary = [429, 502, 503, 504].includes(status);
    Object.assign(this, { status, code, requestId, issues, retryAfter, temporary });
  }
}

/** No answer: offline, name not found, connection lost, or forbidden by CORS or a content policy. See `cause`. */
export class NetworkError extends JauapError {
  override readonly name = 'NetworkError';
  override readonly temporary = true;
}

/** One attempt took longer than the `timeout` of the client. */
export class TimeoutError extends JauapError {
  override readonly name = 'TimeoutError';
  override readonly temporary = true;
}

/** A success that is not what the contract says, as the sign-in page of a public Wi-Fi. `cause` if it was no JSON. */
export class ResponseError extends JauapError {
  override readonly name = 'ResponseError';
}

/** Whether this SDK threw it. A caller's abort is thrown as the caller's own reason and is none of ours. */
export function isJauapError(error: unknown): error is JauapError {
  return (error as JauapError | null | undefined)?.family === 'jauap';
}

export function isApiError(error: unknown): error is ApiError {
  return isJauapError(error) && error.name === 'ApiError';
}

export function isNetworkError(error: unknown): error is NetworkError {
  return isJauapError(error) && error.name === 'NetworkError';
}

export function isTimeoutError(error: unknown): error is TimeoutError {
  return isJauapError(error) && error.name === 'TimeoutError';
}

export function isResponseError(error: unknown): error is ResponseError {
  return isJauapError(error) && error.name === 'ResponseError';
}
