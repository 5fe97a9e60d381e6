import type { ReactiveController } from 'lit';
import type { Host } from './host.ts';

/**
 * Where one kind of request stands: one tagged value, so that "loading" and "failed" can never be true together. The last
 * good value stays readable while the next one is on its way, so that a refresh does not empty the page.
 */
export type RequestState<T> =
  | { readonly tag: 'idle' | 'pending'; readonly value: T | undefined }
  | { readonly tag: 'done'; readonly value: T }
  | { readonly tag: 'failed'; readonly value: T | undefined; readonly error: unknown };

/** Runs tasks for an element: the newest run wins, and an element that left the document waits for nothing. */
export class RequestController<T> implements ReactiveController {
  state: RequestState<T> = { tag: 'idle', value: undefined };
  readonly #host: Host;
  #run: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run?.abort();
    if (this.state.tag === 'pending') this.#set({ tag: 'idle', value: this.state.value });
  }

  /**
   * Aborts the run before, if there is one, and starts this one.
   * @returns the state it ended in; `undefined` if it was aborted, so that nobody acts on a superseded answer.
   */
  async run(task: (signal: AbortSignal) => Promise<T>): Promise<RequestState<T> | undefined> {
    this.#run?.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const { value } = this.state;
    this.#set({ tag: 'pending', value });
    const state: RequestState<T> = await task(signal).then(
      (done) => ({ tag: 'done', value: done }),
      (error) => ({ tag: 'failed', value, error }),
    );
    if (signal.aborted) return undefined;
    return this.#set(state);
  }

  /** Forgets everything, as before the first run. */
  reset(): void {
    this.#run?.abort();
    this.#set({ tag: 'idle', value: undefined });
  }

  #set(state: RequestState<T>): RequestState<T> {
    this.#host.requestUpdate();
    this.state = state;
    return state;
  }
}
