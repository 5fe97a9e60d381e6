/** One attempt of one request: address, timeout, abort, and the reading of the answer. Knows no operation by name. */
import { ApiError, NetworkError, ResponseError, TimeoutError } from './errors.ts';

export interface TransportOptions {
  /** Absolute address of the API, with or without a path: `https://jauap.example`. */
  endpoint: string;
  /**
   * Sends the requests; must obey `signal`.
   * @default the global `fetch`
   */
  fetch?: (url: string, init: RequestInit) => Response | Promise<Response>;
  /**
   * Milliseconds for one attempt, up to the last byte of the answer. Generous, because a slow mobile link spends
   * several seconds on the handshakes alone, and a broken-off upload has to begin again.
   * @default 20_000
   */
  timeout?: number;
}

/** One request to the API. */
export interface Call {
  /** An entry of the contract's `ENDPOINTS`. */
  endpoint: { readonly method: string; readonly path: string };
  /** Fills the one `:parameter` of the path. */
  subject: string;
  /** Query parameters; those that are `undefined` are left out. */
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string> | undefined;
  /** Sent as JSON. */
  body?: object;
  /** Whether sending it twice does no more than sending it once. A GET always is; anything else must say so. */
  repeatable?: boolean;
  /** A field without which the answer is not what the contract says. */
  expects: string;
}

export interface CallOptions {
  /** Gives up: waiting, sending or reading. The promise rejects with the signal's reason, as it is. */
  signal?: AbortSignal | undefined;
}

/**
 * Sends one call and resolves to the answer's JSON.
 * @throws ApiError, NetworkError, TimeoutError, ResponseError; the reason of `signal`, as it is, if that aborts; a
 * TypeError if the call cannot be written down (a body with a cycle).
 */
export type Transport = (call: Call, options?: CallOptions) => Promise<unknown>;

/**
 * Makes a transport that tries once; `withRetries` makes it persistent.
 * @throws TypeError if `endpoint` is not an absolute address.
 */
export function createTransport({ endpoint, fetch = globalThis.fetch, timeout = 20_000 }: TransportOptions): Transport {
  const base = new URL(endpoint).href.replace(/\/$/, '');

  return async function transport(call, { signal } = {}) {
    signal?.throwIfAborted();
    // Before `try`, so that what cannot be written down is the caller's TypeError and not a fault of the network.
    const url = base + pathOf(call);
    const init = initOf(call);
    const controller = new AbortController();
    const stop = () => controller.abort(signal?.reason);
    const timer = setTimeout(() => controller.abort(new TimeoutError(`No answer in ${timeout} ms`)), timeout);
    signal?.addEventListener('abort', stop);
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, { ...init, signal: controller.signal });
      text = await response.text();
    } catch (cause) {
      // Whatever the platform throws on abort, the reason is what was meant: the caller's own, or our timeout.
      if (controller.signal.aborted) throw controller.signal.reason;
      // No looking at the class of `cause`: browsers reject with TypeError, workers with a plain Error.
      throw new NetworkError('No answer', { cause });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
    return read(response, text, call.expects);
  };
}

function pathOf({ endpoint, subject, query = {} }: Call): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given as [string, string][]).toString();
  return endpoint.path.replace(/:\w+/, () => encodeURIComponent(subject)) + (search && `?${search}`);
}

function initOf({ endpoint: { method }, headers, body }: Call): RequestInit {
  return {
    method,
    // A GET carries no header of ours, so that a browser sends it across origins without asking first.
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...headers },
    body: body ? JSON.stringify(body) : null,
    // The public API knows nobody by cookie. And a page's address may hold secrets in its query: the API learns the page
    // only where the contract names it. CORS needs `Origin`, which no referrer policy takes from a `fetch`.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  };
}

/** The JSON of a success; anything else becomes an error. */
function read({ ok, status, headers }: Response, text: string, expects: string): unknown {
  let json: unknown;
  let cause: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    cause = error;
  }
  if (!ok) {
    // Only a problem document is the API's own word; the page of a proxy between, JSON or not, is not read.
    const own = headers.get('Content-Type')?.startsWith('application/problem+json');
    throw new ApiError(status, Object(own && json), headers.get('Retry-After'));
  }
  // The least that must be true: without it a captive portal's `{}` would pass for a receipt.
  if (!(expects in Object(json))) throw new ResponseError(`${status} without ${expects}`, { cause });
  return json;
}
