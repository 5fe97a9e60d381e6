/** The outbox: keeps appeals on this device and sends them, whatever happens to the connection, the tab or the browser. */
import { createCode, idempotencyKeyOf } from '../contract/code.ts';
import type { SubmissionInput } from '../contract/types.ts';
import { JauapError } from '../errors.ts';
import { checkedCode } from '../operations/checked-code.ts';
import type { RetryOptions } from '../retries.ts';
import type { CallOptions } from '../transport.ts';
import type { Stores } from './database.ts';
import { DATABASE, STORES, transact } from './database.ts';
import type { OutboxListener } from './hub.ts';
import { createHub } from './hub.ts';
import type { OutboxEntry, OutboxPhoto, OutboxReceipt, WaitingEntry } from './kept.ts';
import { readAll, TTL } from './kept.ts';
import { createSender } from './sender.ts';

export interface OutboxOptions extends RetryOptions {
  /** Absolute address of the API: `https://jauap.example`. */
  endpoint: string;
  /** Id of the agency, as in its tag: `kokshetau`. */
  agency: string;
  /**
   * Name of the database in the page's origin. All outboxes of one name share what they keep.
   * @default 'jauap-outbox'
   */
  name?: string;
  /**
   * @internal Milliseconds since 1970, for tests.
   * @default Date.now
   */
  now?: () => number;
}

export interface PutOptions {
  /**
   * The citizen's code, as `createCode` makes it or as typed. The same code again puts other words in place of the first.
   * @default a new one
   */
  code?: string | undefined;
  /** Photos of the appeal, in order; with `id` if already uploaded. */
  photos?: readonly OutboxPhoto[] | undefined;
}

/** Where appeals wait until the service has them. Sends by itself as long as the page is open. The methods need no `this`. */
export interface Outbox {
  /**
   * Keeps an appeal. Once it resolves, the appeal is on the disk of this device: no closed tab, crash or lost connection loses
   * it, and it is accepted once. It is not sent yet: call {@link flush}, or leave it to the outbox.
   *
   * The words are readable by every script of the page's origin for as long as they wait, at most 72 hours. Ask the citizen
   * first, and never keep confidential words so.
   * @returns the entry, with its code.
   * @throws StorageError if this browser keeps nothing; CodeError if `code` is mistyped; JauapError if WebCrypto is missing
   * (a page not served over https).
   */
  put(submission: SubmissionInput, options?: PutOptions): Promise<WaitingEntry>;
  /** What waits, was refused or has expired, oldest first. @throws StorageError */
  entries(): Promise<readonly OutboxEntry[]>;
  /** Accepted appeals that nobody has acknowledged, in no order. @throws StorageError */
  receipts(): Promise<readonly OutboxReceipt[]>;
  /** Forgets a receipt: the citizen has seen its number and code. @throws StorageError */
  acknowledge(id: string): Promise<void>;
  /**
   * Deletes an entry; unknown ids are ignored. What is being sent may be accepted all the same; then there is a receipt.
   * @throws StorageError
   */
  remove(id: string): Promise<void>;
  /** Deletes all entries, receipts and drafts: nothing of the citizen stays on this device. @throws StorageError */
  clear(): Promise<void>;
  /**
   * Sends what waits, one entry after another, once what this outbox is sending already has ended. A failure that may pass leaves
   * an entry waiting; a refusal marks it `refused`. Nothing is sent before the time that a `Retry-After` named.
   * @returns what was accepted now; it stays in {@link receipts} until it is acknowledged.
   * @throws StorageError; the reason of `signal`, as it is, if that aborts: what is not accepted by then waits on.
   */
  flush(options?: CallOptions): Promise<OutboxReceipt[]>;
  /**
   * Tells of every change and every progress from now on; what another tab does is told once this outbox looks again.
   * @returns what ends it.
   */
  subscribe(listener: OutboxListener): () => void;
  /** Ends all that the outbox does by itself; what it is sending waits on. What is kept stays, for the next outbox. */
  close(): void;
}

/**
 * Opens the outbox of this device and sends what still waits from earlier visits, whatever agency it is for: at once, when the
 * connection is back, when somebody looks at the page again, and from time to time.
 * @throws TypeError if `endpoint` is not an absolute address.
 * @example
 * const outbox = createOutbox({ endpoint: 'https://jauap.example', agency: 'kokshetau' });
 * const { code } = await outbox.put(submission); // from here on nothing is lost
 * const [receipt] = await outbox.flush(); // or leave it to the outbox
 * if (receipt) await outbox.acknowledge(receipt.id); // once number and code were shown
 */
export function createOutbox({
  endpoint,
  agency,
  name = DATABASE,
  now = Date.now,
  ...retrying
}: OutboxOptions): Outbox {
  new URL(endpoint); // An address that is none must fail here, not when somebody's words wait for it.
  const closing = new AbortController();
  const read = () => readAll(name, now(), sender.current());
  const hub = createHub(read);
  const sender = createSender({ ...retrying, database: name, now, hub, closing: closing.signal });

  const write = async (work: (store: Stores) => void) => {
    await transact(name, work);
    // It is done, whether or not it can be told.
    hub.announce().catch(() => undefined);
  };

  // The latter also when the page is being left, for there may be no other moment.
  for (const occasion of ['online', 'visibilitychange']) {
    globalThis.addEventListener?.(occasion, sender.flushQuietly, closing);
  }
  sender.flushQuietly();

  return {
    async put(submission, options) {
      const entry = await newEntry({ endpoint, agency, createdAt: now() }, submission, options);
      await write((store) => void store('entries').put(entry));
      sender.comeBack();
      return entry;
    },
    entries: async () => (await read()).entries,
    receipts: async () => (await read()).receipts,
    acknowledge: (id) => write((store) => void store('receipts').delete(id)),
    remove: (id) => write((store) => void store('entries').delete(id)),
    clear: () =>
      write((store) => {
        for (const kind of STORES) store(kind).clear();
      }),
    flush: (options) => sender.flush(options?.signal),
    subscribe(listener) {
      hub.listeners.add(listener);
      return () => hub.listeners.delete(listener);
    },
    close() {
      closing.abort();
      sender.comeBack();
    },
  };
}

async function newEntry(
  origin: Pick<WaitingEntry, 'agency' | 'endpoint' | 'createdAt'>,
  submission: SubmissionInput,
  { code = createCode(), photos = [] }: PutOptions = {},
): Promise<WaitingEntry> {
  // What is kept must be fit to be sent, and the key of a submission needs WebCrypto.
  if (!globalThis.crypto?.subtle) throw new JauapError('WebCrypto needs https');
  const id = await idempotencyKeyOf(checkedCode(code));
  const expiresAt = origin.createdAt + TTL;
  return { ...origin, id, code, submission, photos, expiresAt, notBefore: 0, attempts: 0, state: 'waiting' };
}
