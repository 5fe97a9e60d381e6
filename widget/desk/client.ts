import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { ApiError, NetworkError, ResponseError } from '../../sdk/errors.ts';
import { forgetDrafts } from './drafts.ts';

/** An entry of the contract's `DESK_ENDPOINTS`. */
interface Endpoint {
  readonly method: string;
  readonly path: string;
}

/** What a call brings along. */
export interface DeskCall {
  /** Fills the `:parameters` of the path. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Sent as JSON; bytes as what they are. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Another way to send than `fetch`: one that tells of progress. */
  readonly send?: (url: string, init: RequestInit) => Promise<Response>;
}

export interface DeskClientOptions {
  /** @default the page's own origin */
  readonly base?: string;
  /** Sent with every call: a program brings its token here, a browser its cookie by itself. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Speaks with `/v1/desk/*`. Where a session has ended, the call waits until somebody has signed in again and is then repeated, so
 * that nothing that was typed is lost.
 */
export class DeskClient {
  /** Asks the person to sign in again, or to show the passkey once more; rejects if they give up. */
  signIn: ((why: 'signed_out' | 'fresh') => Promise<void>) | undefined;
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor({ base = '', headers = {} }: DeskClientOptions = {}) {
    this.#base = base;
    this.#headers = headers;
  }

  /** @throws ApiError, NetworkError, ResponseError; the reason of `signal` if that aborts. */
  async call<T>(endpoint: Endpoint, call: DeskCall = {}): Promise<T> {
    return readJson<T>(await this.fetch(endpoint, call));
  }

  /** The same with an answer that is no JSON: a picture, a file. */
  async fetch(endpoint: Endpoint, call: DeskCall = {}): Promise<Response> {
    for (;;) {
      const response = await this.#send(endpoint, call);
      if (response.ok) return response;
      const error = await errorOf(response);
      const why = REASONS[error.code];
      if (!why || !this.signIn) throw error;
      await this.signIn(why);
    }
  }

  /** Ends the session. What was typed in this tab goes with it: computers of offices are shared. */
  async signOut(): Promise<void> {
    await this.call(DESK_ENDPOINTS.signOut);
    forgetDrafts();
  }

  async #send(endpoint: Endpoint, { body, headers, signal, send = fetch, ...where }: DeskCall): Promise<Response> {
    const bytes = body instanceof Blob || body instanceof Uint8Array;
    try {
      return await send(this.#base + addressOf(endpoint, where), {
        method: endpoint.method,
        headers: { ...this.#headers, ...(body && !bytes && { 'Content-Type': 'application/json' }), ...headers },
        body: body ? (bytes ? (body as Blob) : JSON.stringify(body)) : null,
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
        ...(signal && { signal }),
      });
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      throw new NetworkError('No answer', { cause });
    }
  }
}

/** Problems that a person can mend by showing who they are. */
const REASONS: Readonly<Partial<Record<ApiError['code'], 'signed_out' | 'fresh'>>> = {
  unauthorized: 'signed_out',
  passkey_needed: 'fresh',
};

/** Path and query of a call. */
export function addressOf({ path }: Endpoint, { params = {}, query = {} }: Pick<DeskCall, 'params' | 'query'>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(String(params[name]))) + (search && `?${search}`);
}

async function readJson<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  try {
    return await response.json();
  } catch (cause) {
    throw new ResponseError('No JSON', { cause });
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = await response.json().catch(() => ({}));
  return new ApiError(response.status, problem, response.headers.get('Retry-After'));
}
