import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { Presence } from '../../sdk/contract/types.ts';
import type { Desk } from './desk.ts';

/** The service forgets somebody a minute after their last word: one may get lost. */
const HEARTBEAT_MS = 30_000;

/**
 * Says that a person has a case open, and knows who else has. It keeps quiet while the page is hidden, and says good-bye when the element
 * goes. What fails is tried again with the next beat: nobody is kept from their work by it.
 */
export class PresenceController implements ReactiveController {
  /** Who else is at the case. */
  others: Presence['others'] = [];
  readonly #host: ReactiveControllerHost & { readonly desk: Desk };
  readonly #number: () => string;
  #editing = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param number of the case; asked for at each beat. */
  constructor(host: ReactiveControllerHost & { readonly desk: Desk }, number: () => string) {
    this.#host = host;
    this.#number = number;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#beat);
    this.#timer = setInterval(this.#beat, HEARTBEAT_MS);
    void this.#beat();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#beat);
    clearInterval(this.#timer);
    const { client } = this.#host.desk;
    void client.call(DESK_ENDPOINTS.leave, { params: { number: this.#number() } }).catch(() => undefined);
  }

  /** Tells the others that an answer is being written here, or no longer. */
  edit(editing: boolean): void {
    if (editing === this.#editing) return;
    this.#editing = editing;
    void this.#beat();
  }

  readonly #beat = async (): Promise<void> => {
    if (document.hidden) return;
    const call = { params: { number: this.#number() }, body: { editing: this.#editing } };
    const found = await this.#host.desk.client
      .call<Presence>(DESK_ENDPOINTS.bePresent, call)
      .catch(() => ({ others: this.others }));
    if (JSON.stringify(found.others) === JSON.stringify(this.others)) return;
    this.others = found.others;
    this.#host.requestUpdate();
  };
}
