import type { ReactiveControllerHost } from 'lit';
import type { Issue } from '../../../sdk/errors.ts';
import { isApiError, isNetworkError } from '../../../sdk/errors.ts';

/** Why something was not done: the code of a problem, or no connection, or whatever else. */
export type Failure = { readonly code: string; readonly issues: readonly Issue[] };

/** What a part of the desk asks of the service: one thing at a time, with what went wrong last. */
export class Errand {
  busy = false;
  failure: Failure | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Runs it unless something runs already. @returns whether it succeeded. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      await work();
    } catch (error) {
      this.failure = failureOf(error);
    }
    const done = !this.failure;
    this.busy = false;
    this.#host.requestUpdate();
    return done;
  }

  /** Forgets what went wrong. */
  clear(): void {
    this.failure = undefined;
    this.#host.requestUpdate();
  }
}

function failureOf(error: unknown): Failure {
  if (isApiError(error)) return { code: error.code, issues: error.issues };
  if (isNetworkError(error)) return { code: 'offline', issues: [] };
  // Who closes a window of the browser or of the desk knows that nothing was done.
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'InvalidStateError') return { code: name, issues: [] };
  return { code: name === 'AbortError' || name === 'NotAllowedError' ? 'cancelled' : 'failed', issues: [] };
}
