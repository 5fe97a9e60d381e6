/** What the tests of <jauap-photos> share: real pictures, files put in as a browser does, and a network under control. */
import { fixture, html } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/intents/photos.ts';
import type { ProblemCode } from '../../sdk/contract/vocabulary.ts';
import type { JauapPhotos } from '../../widget/jauap-photos/jauap-photos.ts';
import type { Photo } from '../../widget/jauap-photos/photo.ts';
import { AGENCY, inside } from './support.ts';

const { toBlob } = HTMLCanvasElement.prototype;
const { XMLHttpRequest } = globalThis;
const { random } = Math;

export async function photos(lang = 'ru', endpoint = 'https://service.example', max = '5'): Promise<JauapPhotos> {
  const element = await fixture<JauapPhotos>(
    html`<jauap-photos lang=${lang} agency=${AGENCY} endpoint=${endpoint} max=${max}></jauap-photos>`,
  );
  await waitUntil(() => inside(element, '[part=add]'));
  return element;
}

/** A picture of four colours, one in each corner: red and green above, blue and yellow below. */
export async function picture(
  name: string,
  width = 60,
  height = 40,
  type = 'image/jpeg',
  noisy = false,
): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  for (const [i, colour] of ['#d01010', '#10a010', '#1010d0', '#d0d010'].entries()) {
    context.fillStyle = colour;
    context.fillRect(((i % 2) * width) / 2, (Math.floor(i / 2) * height) / 2, width / 2, height / 2);
  }
  if (noisy) {
    const pixels = context.getImageData(0, 0, width, height);
    let seed = 1;
    for (let i = 0; i < pixels.data.length; i++) {
      seed = (seed * 48_271) % 0x7fffffff;
      if (i % 4 !== 3) pixels.data[i] = (pixels.data[i] as number) + (seed % 90) - 45;
    }
    context.putImageData(pixels, 0, 0);
  }
  const blob = await new Promise<Blob | null>((resolve) => toBlob.call(canvas, resolve, type, 0.95));
  return new File([blob as Blob], name, { type });
}

let drawn: Promise<File> | undefined;

/** More pixels and bytes than are sent as they are: 3000 by 1500. Drawn once, it takes long. */
export function large(): Promise<File> {
  drawn ??= picture('large.jpg', 3000, 1500, 'image/jpeg', true);
  return drawn;
}

/** The same with more bytes than the service takes, as of a file with a film behind the picture. */
export async function tooHeavy(name: string): Promise<File> {
  return new File([await large(), new Uint8Array(8_400_000)], name, { type: 'image/jpeg' });
}

/** Chooses files as the browser's dialog does. */
export function choose(element: JauapPhotos, ...files: File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const input = inside<HTMLInputElement>(element, 'input');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses files and waits until they are there. */
export async function add(element: JauapPhotos, ...files: File[]): Promise<void> {
  const before = element.photos.length;
  choose(element, ...files);
  await waitUntil(() => element.photos.length === before + files.length, 'photos are added');
  await element.updateComplete;
}

export const rows = (element: JauapPhotos): HTMLElement[] => [
  ...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('li'),
];

export const states = (element: JauapPhotos): string => element.photos.map(({ state }) => state).join(' ');

export const becomes = (element: JauapPhotos, wanted: string): Promise<void> =>
  waitUntil(() => states(element) === wanted, `becomes ${wanted}`);

export const removeButton = (element: JauapPhotos, index: number) =>
  rows(element)[index]?.querySelector('.remove') as HTMLButtonElement;

export const retryButton = (element: JauapPhotos, index: number) =>
  rows(element)[index]?.querySelector('button:not(.remove)') as HTMLButtonElement;

/** Everything the element has fired since, in order. */
export function fired(element: JauapPhotos): (readonly Photo[])[] {
  const lists: (readonly Photo[])[] = [];
  element.addEventListener('jauap-photos', (event) => lists.push(event.photos));
  return lists;
}

/** One upload that was begun. */
export class Upload {
  readonly upload: { onprogress?: (event: object) => void } = {};
  readonly headers: Record<string, string> = {};
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  onabort: () => void = () => undefined;
  url = '';
  body = new Blob();
  status = 0;
  responseText = '';
  aborted = false;

  open(_method: string, url: string): void {
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return name === 'Content-Type' && this.status >= 400 ? 'application/problem+json' : null;
  }

  abort(): void {
    this.aborted = true;
    this.onabort();
  }

  send(body: Blob): void {
    this.body = body;
    begun.push(this);
    begin(this);
  }

  /** Says that a part of the bytes is gone. */
  progress(part: number): void {
    this.upload.onprogress?.({ loaded: this.body.size * part, total: this.body.size });
  }

  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload();
  }

  refuse(code: ProblemCode): void {
    this.answer(422, { type: 'about:blank', title: code, status: 422, code, requestId: 'r-1' });
  }

  accept(id: string): void {
    this.answer(201, { id, type: this.body.type, width: 1, height: 1, bytes: this.body.size });
  }
}

let begun: Upload[] = [];
let begin: (upload: Upload) => void = () => undefined;

/**
 * Stands in for the network until {@link restore}: what is sent goes to `script`, which may leave it under way. Attempts
 * follow each other at once.
 * @returns the uploads begun since, in order.
 */
export function network(script: typeof begin = () => undefined): Upload[] {
  begun = [];
  begin = script;
  Math.random = () => 0;
  globalThis.XMLHttpRequest = Upload as unknown as typeof XMLHttpRequest;
  return begun;
}

/** Accepts every photo; the ids tell the order. */
export function accepting(): Upload[] {
  const uploads = network((upload) => queueMicrotask(() => upload.accept(`id-${uploads.length}`)));
  return uploads;
}

/** Makes the device believe what it is told about its connection. */
export function line(up: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => up });
  dispatchEvent(new Event(up ? 'online' : 'offline'));
}

export function restore(): void {
  globalThis.XMLHttpRequest = XMLHttpRequest;
  Math.random = random;
  Reflect.deleteProperty(navigator, 'onLine');
}
