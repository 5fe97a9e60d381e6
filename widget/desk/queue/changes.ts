import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Changes } from '../../../sdk/contract/types.ts';
import { isApiError, isNetworkError } from '../../../sdk/errors.ts';
import type { Desk } from '../desk.ts';

const ASK_MS = 15_000;
const ASK_MS_MAX = 240_000;
/** Asked with this, the service names its last change and tells none. */
const NONE = Number.MAX_SAFE_INTEGER;

/**
 * Asks now and then whether anything has changed: every 15 seconds while the page is seen, ever more rarely while nobody answers, at
 * once when the connection or the page comes back.
 */
export class ChangesController implements ReactiveController {
  /** Nobody answered last time. */
  offline = false;
  readonly #host: ReactiveControllerHost & { readonly desk: Desk };
  readonly #tell: (changes: Changes) => void;
  #n: number | undefined;
  #wait = ASK_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { readonly desk: Desk }, tell: (changes: Changes) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#wake);
    addEventListener('online', this.#wake);
    void this.ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    removeEventListener('online', this.#wake);
    clearTimeout(this.#timer);
  }

  readonly #wake = (): void => {
    this.#wait = ASK_MS;
    if (!document.hidden) void this.ask();
  };

  /** Asks now, and again after the usual wait. */
  async ask(): Promise<void> {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const before = this.offline;
    try {
      const found = await this.#read();
      if (found && this.#n !== undefined) this.#tell(found);
      if (found) this.#n = found.n;
      this.offline = false;
      this.#wait = ASK_MS;
    } catch (error) {
      this.offline = isNetworkError(error);
      this.#wait = Math.min(this.#wait * 2, ASK_MS_MAX);
    }
    if (before !== this.offline) this.#host.requestUpdate();
    if ((this.#host as unknown as Element).isConnected) this.#timer = setTimeout(() => void this.ask(), this.#wait);
  }

  /** `undefined` while nothing has changed. */
  async #read(): Promise<Changes | undefined> {
    const since = this.#n ?? NONE;
    const headers = this.#n === undefined ? {} : { 'If-None-Match': `"${this.#n}"` };
    try {
      return await this.#host.desk.client.call<Changes>(DESK_ENDPOINTS.changes, { query: { since }, headers });
    } catch (error) {
      if (isApiError(error) && error.status === 304) return undefined;
      throw error;
    }
  }
}
