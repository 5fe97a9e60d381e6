import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PhotoTime } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { StoredPhoto } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { isApiError } from '../../../sdk/errors.ts';
import { sendByXhr } from '../../../sdk/photos/send-by-xhr.ts';
import { prepare, previewOf } from '../../jauap-photos/prepare.ts';
import type { DeskClient } from '../client.ts';
import type { PhotoRow } from './draft.ts';

/** A photo of the answer on its way, or there. */
export interface PhotoItem {
  when: PhotoTime;
  state: 'waiting' | 'sending' | 'stored' | 'failed';
  /** In whole percent. */
  progress: number;
  /** Why it is not there: a key of the words for it. */
  problem: string;
  /** What is sent; a photo that was there before the page was loaded has none. */
  readonly blob?: Blob;
  preview?: HTMLCanvasElement | undefined;
  stored?: PhotoRow;
  /** What it shows, as typed. */
  alt?: PhotoRow['alt'];
  sending?: AbortController;
}

/** The agency's photos of one answer: one after the other is sent, told about, stopped and tried again. */
export class AnswerPhotos implements ReactiveController {
  items: PhotoItem[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #client: () => DeskClient;
  readonly #changed: () => void;
  #busy = false;
  #adding: Promise<void> = Promise.resolve();

  /** @param changed called whenever other photos are stored than before. */
  constructor(host: ReactiveControllerHost, client: () => DeskClient, changed: () => void) {
    this.#host = host;
    this.#client = client;
    this.#changed = changed;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const { sending } of this.items) sending?.abort();
  }

  /** Those the service has, in order. */
  get stored(): PhotoRow[] {
    return this.items.flatMap(({ stored, when, alt }) => (stored ? [{ ...stored, when, ...(alt && { alt }) }] : []));
  }

  /** Whether something is not there yet. */
  get unfinished(): boolean {
    return this.items.some(({ state }) => state !== 'stored');
  }

  /** Begins with photos that the service has. */
  load(rows: readonly PhotoRow[]): void {
    for (const { sending } of this.items) sending?.abort();
    const there = { state: 'stored', progress: 100, problem: '' } as const;
    this.items = rows.map((stored) => ({
      ...there,
      when: stored.when,
      stored,
      ...(stored.alt && { alt: stored.alt }),
    }));
    for (const item of this.items) void this.#fetchPreview(item);
  }

  /** Adds files in the order in which they were chosen, however long one takes to be read. */
  add(files: Iterable<File>, when: PhotoTime): void {
    const chosen = [...files];
    this.#adding = this.#adding.then(() => this.#take(chosen, when));
  }

  async #take(files: readonly File[], when: PhotoTime): Promise<void> {
    for (const file of files) {
      const prepared = await prepare(file);
      const begun = { when, progress: 0, problem: '' };
      if (typeof prepared === 'string') this.items.push({ ...begun, state: 'failed', problem: prepared });
      else this.items.push({ ...begun, state: 'waiting', blob: prepared.blob, preview: prepared.preview });
      this.#host.requestUpdate();
    }
    void this.#pump();
  }

  remove(item: PhotoItem): void {
    item.sending?.abort();
    this.items = this.items.filter((other) => other !== item);
    this.#told();
  }

  retry(item: PhotoItem): void {
    Object.assign(item, { state: 'waiting', problem: '' });
    void this.#pump();
  }

  /** Moves a photo by so many places. */
  move(item: PhotoItem, by: number): void {
    const rest = this.items.filter((other) => other !== item);
    rest.splice(this.items.indexOf(item) + by, 0, item);
    this.items = rest;
    this.#told();
  }

  tell(item: PhotoItem, language: AnswerLanguage, text: string): void {
    item.alt = { ...item.alt, [language]: text };
    this.#told();
  }

  turn(item: PhotoItem, when: PhotoTime): void {
    item.when = when;
    this.#told();
  }

  /** The service has not kept these; what is still here may be sent again. */
  lost(indexes: readonly number[]): void {
    const stored = this.items.filter((item) => item.stored);
    for (const index of indexes) {
      const { [index]: item } = stored;
      if (!item) continue;
      delete item.stored;
      Object.assign(item, { state: 'failed', problem: 'photo_missing' });
    }
    this.#told();
  }

  #told(): void {
    this.#changed();
    this.#host.requestUpdate();
  }

  async #pump(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const next = () => this.items.find(({ state }) => state === 'waiting');
    for (let item = next(); item; item = next()) await this.#send(item);
    this.#busy = false;
  }

  async #send(item: PhotoItem): Promise<void> {
    const { blob } = item;
    if (!blob) return;
    const sending = new AbortController();
    Object.assign(item, { state: 'sending', progress: 0, sending });
    this.#host.requestUpdate();
    const send = async (url: string, init: RequestInit) => {
      const sent = await sendByXhr(url, init, blob, (progress) => {
        item.progress = Math.floor((progress.sent / progress.total) * 100);
        this.#host.requestUpdate();
      });
      return new Response(await sent.text(), { status: sent.status });
    };
    try {
      const call = { body: blob, headers: { 'Content-Type': blob.type }, signal: sending.signal, send };
      const { id, width, height } = await this.#client().call<StoredPhoto>(DESK_ENDPOINTS.uploadPhoto, call);
      this.#keep(item, { id, width, height, when: item.when });
    } catch (error) {
      item.state = 'failed';
      item.problem = isApiError(error) ? error.code : 'offline';
    }
    this.#told();
  }

  /** The same picture chosen twice is one: it has one id, and an answer names it once. */
  #keep(item: PhotoItem, stored: PhotoRow): void {
    if (this.items.some((other) => other !== item && other.stored?.id === stored.id)) this.remove(item);
    else Object.assign(item, { state: 'stored', stored });
  }

  async #fetchPreview(item: PhotoItem): Promise<void> {
    try {
      const params = { photo: item.stored?.id ?? '' };
      const response = await this.#client().fetch(DESK_ENDPOINTS.uploadedPhoto, { params });
      item.preview = await previewOf(await response.blob());
      this.#host.requestUpdate();
    } catch (error) {
      // Without a picture the row still says which photo it is; one that is gone cannot be published.
      if (isApiError(error) && error.status === 404)
        this.lost([this.items.filter(({ stored }) => stored).indexOf(item)]);
    }
  }
}
