import type { ReactiveController } from 'lit';
import type { JauapError } from '../../sdk/errors.ts';
import { uploadPhoto } from '../../sdk/photos/upload-photo.ts';
import type { Host } from '../controllers/host.ts';
import type { Item } from './photo.ts';

type Sending = Host & { readonly agency: string; readonly endpoint: string };

/** Whether it may go by itself once there is a connection again. */
const isTemporary = (error: unknown): boolean => (Object(error) as Partial<JauapError>).temporary === true;

/**
 * Sends photos, one after the other: on a weak line two at once would both be late. Whatever fails stays here with its reason,
 * and what the service has got is not sent twice.
 */
export class Uploads implements ReactiveController {
  items: readonly Item[] = [];
  readonly #host: Sending;
  readonly #ended: (item: Item) => void;
  #pumping: Promise<void> | undefined;
  #current: Item | undefined;
  #sending: AbortController | undefined;
  #stopped = false;

  /** @param ended called for each photo whose sending has come to an end, good or bad. */
  constructor(host: Sending, ended: (item: Item) => void) {
    this.#host = host;
    this.#ended = ended;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    this.stop();
  }

  /** Puts other photos in place of those that are here. */
  replace(items: readonly Item[]): void {
    this.#sending?.abort();
    this.items = items;
    this.begin();
  }

  add(item: Item): void {
    this.items = [...this.items, item];
    this.begin();
  }

  remove(item: Item): void {
    this.items = this.items.filter((other) => other !== item);
    if (item === this.#current) this.#sending?.abort();
    this.#host.requestUpdate();
  }

  retry(item: Item): void {
    this.#wait(item);
    void this.#pump();
  }

  /** Sends what waits, unless the device knows that it cannot. */
  begin(): void {
    this.#host.requestUpdate();
    if (this.#host.isConnected && this.#host.agency && navigator.onLine) void this.#pump();
  }

  /** Sends nothing more until it is asked to. */
  stop(): void {
    this.#stopped = true;
    this.#sending?.abort();
  }

  /** Sends what is missing, also what has failed before. @throws the error of the first photo that is not there then. */
  async stored(): Promise<readonly string[]> {
    for (const item of this.items) if (!item.id && item !== this.#current) this.#wait(item);
    await this.#pump();
    const missing = this.items.find(({ id }) => !id);
    if (missing) throw missing.error ?? new DOMException('Stopped', 'AbortError');
    // The same photo chosen twice has one id, and an appeal names a photo once.
    return [...new Set(this.items.map(({ id }) => id as string))];
  }

  readonly #online = (): void => {
    for (const item of this.items) if (isTemporary(item.error)) this.#wait(item);
    this.begin();
  };

  #wait(item: Item): void {
    item.state = 'waiting';
    item.error = undefined;
    this.#host.requestUpdate();
  }

  #pump(): Promise<void> {
    this.#stopped = false;
    this.#pumping ??= this.#sendAll().finally(() => {
      this.#pumping = undefined;
    });
    return this.#pumping;
  }

  async #sendAll(): Promise<void> {
    const next = () => this.items.find(({ state, error }) => state === 'waiting' && !error);
    for (let item = next(); item && !this.#stopped; item = next()) await this.#send(item);
  }

  async #send(item: Item): Promise<void> {
    const { agency, endpoint } = this.#host;
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    const onProgress = ({ sent, total }: { sent: number; total: number }) => {
      item.progress = Math.floor((sent / total) * 100);
      this.#host.requestUpdate();
    };
    this.#current = item;
    item.state = 'sending';
    item.progress = 0;
    this.#host.requestUpdate();
    try {
      ({ id: item.id } = await uploadPhoto({ endpoint }, agency, item.blob, { signal, onProgress }));
      item.state = 'stored';
    } catch (error) {
      item.state = signal.aborted || (isTemporary(error) && !navigator.onLine) ? 'waiting' : 'failed';
      if (!signal.aborted) item.error = error;
    }
    this.#current = undefined;
    this.#host.requestUpdate();
    if (!signal.aborted) this.#ended(item);
  }
}
