/** What the tests of keeping share: a device without a connection, without storage, and what is on it. */

import { readDraft } from '../../sdk/outbox/index.ts';
import type { JauapForm } from '../../widget/index.ts';
import type { Answers } from '../../widget/jauap-form/compose.ts';
import { device } from '../../widget/waiting/device.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { callDesk } from '../helpers/worker-address.ts';
import { AGENCY, inside, TEXT } from './support.ts';

const { fetch } = globalThis;
const { open } = IDBFactory.prototype;

/** Words no other appeal has: letters alone, for digits may be taken for personal data. */
export function unique(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  );
  return `${TEXT} Белгі ${letters.join('')}.`;
}

/** The box that is ticked by whoever agrees. */
export const keepBox = (element: JauapForm): HTMLInputElement | null => inside<HTMLInputElement>(element, '#keep');

export function agree(element: JauapForm): void {
  keepBox(element)?.click();
}

/** No connection, and the device knows. */
export function offline(): void {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  dispatchEvent(new Event('offline'));
}

export function online(): void {
  globalThis.fetch = fetch;
  Reflect.deleteProperty(navigator, 'onLine');
  dispatchEvent(new Event('online'));
}

/** As in a browser that forbids storage. */
export function blockStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('Forbidden', 'SecurityError');
  };
}

/** A device on which nobody has written anything. */
export async function forgetAll(): Promise<void> {
  IDBFactory.prototype.open = open;
  device.blocked = false;
  await device.clear();
  await waitUntil(() => !device.entries.length && !device.receipts.length, 'nothing is kept');
  online();
  localStorage.clear();
}

export async function panel(element: Element): Promise<Element> {
  await waitUntil(() => inside(element, 'jauap-waiting')?.shadowRoot, 'the panel is there');
  return inside(element, 'jauap-waiting');
}

/** Waits until the draft on the device is this. */
export async function kept(answers: Partial<Answers>): Promise<void> {
  await waitUntil(async () => {
    const draft = (await readDraft(AGENCY)) as { answers?: Answers } | undefined;
    return Object.entries(answers).every(([name, value]) => draft?.answers?.[name as 'text'] === value);
  }, 'the draft is kept');
}

/** How many appeals with these words the service has. */
export async function rowsWith(text: string): Promise<number> {
  let count = 0;
  let cursor: string | null = '';
  do {
    const { body } = await callDesk({ method: 'GET', path: `/v1/desk/appeals?limit=50${cursor}` });
    const { items, next } = body as { items: { text: string }[]; next: string | null };
    count += items.filter((item) => item.text.includes(text)).length;
    cursor = next && `&cursor=${encodeURIComponent(next)}`;
  } while (cursor);
  return count;
}
