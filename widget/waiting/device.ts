/** What is kept on this device, as every element of every tab sees it. */
import type { ExpiredEntry, Outbox, OutboxEvent, OutboxReceipt, WaitingEntry } from '../../sdk/outbox/index.ts';
import { createOutbox } from '../../sdk/outbox/index.ts';
import type { Address } from '../jauap-form/profile.ts';
import { choose, chosen } from './choice.ts';

export type { ExpiredEntry, Outbox, OutboxReceipt, WaitingEntry };

type To = Pick<Address, 'agency' | 'endpoint'>;
type Changed = Pick<Extract<OutboxEvent, { type: 'changed' }>, 'entries' | 'receipts'>;
export type Progress = Extract<OutboxEvent, { type: 'progress' }>;

/** Outboxes by where they send to; all share what they keep. */
const outboxes = new Map<string, Outbox>();
const listeners = new Set<() => void>();
// Missing before Safari 15.4: there a tab learns of the others when somebody looks at it.
const channel = globalThis.BroadcastChannel && new BroadcastChannel('jauap-outbox');

class Device {
  entries: Changed['entries'] = [];
  receipts: Changed['receipts'] = [];
  /** How far the photo is that was heard of last. */
  progress: Progress | undefined;
  /** This browser keeps nothing. */
  blocked = false;
  /** Receipts that a form of this tab shows itself. */
  readonly shown = new Set<string>();

  /** The outbox for an agency. Opening it sends what still waits. */
  outbox({ agency, endpoint }: To): Outbox {
    const key = `${endpoint} ${agency}`;
    const outbox = outboxes.get(key) ?? createOutbox({ agency, endpoint });
    if (!outboxes.has(key)) {
      outboxes.set(key, outbox);
      outbox.subscribe((event) => {
        channel?.postMessage(event);
        take(event);
      });
      outbox.entries().catch(this.block);
    }
    return outbox;
  }

  /** Everything kept, asked for anew. @throws StorageError */
  async everything(): Promise<Changed> {
    const [outbox] = outboxes.values();
    const [entries = [], receipts = []] = await Promise.all([outbox?.entries(), outbox?.receipts()]);
    return { entries, receipts };
  }

  /** Deletes an entry, if any outbox of this page is open. @throws StorageError */
  async remove(id: string): Promise<void> {
    const [outbox] = outboxes.values();
    await outbox?.remove(id);
  }

  /** Forgets a receipt, by the number of its appeal: the citizen has seen it. @throws StorageError */
  async acknowledge(number: string): Promise<void> {
    const [outbox] = outboxes.values();
    const receipt = (await outbox?.receipts())?.find((one) => one.number === number);
    if (receipt) await outbox?.acknowledge(receipt.id);
  }

  /** Deletes all that is kept, and forgets that it was agreed to. @throws StorageError */
  async clear(): Promise<void> {
    choose('');
    const [outbox] = outboxes.values();
    await outbox?.clear();
  }

  /** @returns what ends it. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  tell(): void {
    for (const listener of listeners) listener();
  }

  readonly block = (): void => {
    this.blocked = true;
    this.tell();
  };
}

export const device = new Device();

function take(event: OutboxEvent): void {
  if (event.type === 'progress') device.progress = event;
  else {
    const { length: before } = [...device.entries, ...device.receipts];
    device.entries = event.entries;
    // The same ones as before, as long as they say the same: for another one it would be asked anew whether its code is kept.
    const same = (one: OutboxReceipt) => device.receipts.find(({ id, code }) => id === one.id && code === one.code);
    device.receipts = event.receipts.map((one) => same(one) ?? one);
    // It would not be here without consent, which a killed browser may have forgotten.
    if (event.entries.length && !chosen()) choose('once');
    // What was agreed to for one appeal ends with it.
    if (before && !event.entries.length && !event.receipts.length && chosen() === 'once') choose('');
  }
  device.tell();
}

channel?.addEventListener('message', ({ data }) => take(data));
