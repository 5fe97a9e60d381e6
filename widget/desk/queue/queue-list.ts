import type { ReactiveControllerHost } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { QueueFilters, QueueItem, QueuePage } from '../../../sdk/contract/types.ts';
import { isNetworkError } from '../../../sdk/errors.ts';
import type { Desk } from '../desk.ts';

const PAGE = 50;
/** A rare combination of filters is read in stretches; so many are asked for before a person has to ask for more. */
const STRETCHES = 5;

/** The appeals of the queue that were read so far, and what is going on. */
export class QueueList {
  items: readonly QueueItem[] = [];
  next: string | null = null;
  state: 'loading' | 'ready' | 'failed' | 'offline' = 'loading';
  /** More is being read, below what is there. */
  reading = false;
  readonly #host: ReactiveControllerHost & { readonly desk: Desk };
  #filters: QueueFilters = {};
  #asked: AbortController | undefined;

  constructor(host: ReactiveControllerHost & { readonly desk: Desk }) {
    this.#host = host;
  }

  /** Reads the queue anew. What is there stays until the new page is. */
  async load(filters: QueueFilters): Promise<void> {
    this.#filters = filters;
    await this.#read(null);
  }

  async more(): Promise<void> {
    if (this.next && !this.reading) await this.#read(this.next);
  }

  async #read(cursor: string | null): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    if (this.items.length === 0 || this.state !== 'ready') this.state = 'loading';
    this.reading = true;
    this.#host.requestUpdate();
    try {
      const page = await this.#stretches(cursor, asked.signal);
      this.items = cursor === null ? page.items : [...this.items, ...page.items];
      this.next = page.next;
      this.state = 'ready';
    } catch (error) {
      if (asked.signal.aborted) return;
      this.state = isNetworkError(error) ? 'offline' : 'failed';
    }
    this.reading = false;
    this.#host.requestUpdate();
  }

  async #stretches(cursor: string | null, signal: AbortSignal): Promise<QueuePage> {
    const items: QueueItem[] = [];
    let next = cursor;
    for (let i = 0; i < STRETCHES; i++) {
      const query = { ...this.#filters, limit: PAGE, cursor: next ?? undefined };
      const page = await this.#host.desk.client.call<QueuePage>(DESK_ENDPOINTS.queue, { query, signal });
      items.push(...page.items);
      next = page.next;
      if (next === null || items.length >= PAGE / 2) break;
    }
    return { items, next };
  }

  /**
   * Puts appeals as they are now in the places of what was read, so that nothing moves under somebody's hands.
   * @returns numbers of those that are newer here now, and how many are not in the list.
   */
  replace(newer: readonly QueueItem[]): { changed: string[]; elsewhere: number } {
    const known = new Map(this.items.map((item) => [item.number, item]));
    const elsewhere = newer.filter(({ number }) => !known.has(number)).length;
    const changes = new Map(
      newer
        .filter(({ number, version }) => version > (known.get(number)?.version ?? version))
        .map((item) => [item.number, item]),
    );
    this.items = this.items.map((item) => changes.get(item.number) ?? item);
    this.#host.requestUpdate();
    return { changed: [...changes.keys()], elsewhere };
  }
}
