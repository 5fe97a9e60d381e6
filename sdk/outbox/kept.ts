/** What the outbox keeps, and for how long. */
import type { Receipt, SubmissionInput } from '../contract/types.ts';
import type { ApiError } from '../errors.ts';
import { asked, transact } from './database.ts';

/**
 * How long words and codes are kept, in milliseconds: 72 hours. The database belongs to the origin of the page, so every
 * script of the page can read it; what is there to be sent does not stay for good.
 */
export const TTL = 72 * 3_600_000;

/** A photo of an appeal that waits. */
export interface OutboxPhoto {
  /** The caller's own name for it. */
  readonly key: string;
  readonly blob: Blob;
  /** What the service calls it; missing as long as it is not uploaded. */
  readonly id?: string | undefined;
}

/** Why the service refused, so that the citizen can mend it. */
export interface OutboxProblem extends Pick<ApiError, 'status' | 'code' | 'requestId' | 'issues'> {
  /** Key of the photo that was refused, if it was one. */
  readonly photo?: string | undefined;
}

interface Kept {
  /** The appeal's idempotency key: the same for the same code. Opens nothing. */
  readonly id: string;
  readonly agency: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** How often sending was begun. If not 0, the service may have accepted it all the same. */
  readonly attempts: number;
}

/** An appeal on this device. */
export interface WaitingEntry extends Kept {
  /**
   * `waiting` to be sent; `sending` right now by this outbox; `refused` by the service and not sent again by itself, see
   * `problem`: mend it and `put` it again with the same code.
   */
  readonly state: 'waiting' | 'sending' | 'refused';
  readonly endpoint: string;
  /** 72 hours after `createdAt`. */
  readonly expiresAt: number;
  readonly code: string;
  readonly submission: SubmissionInput;
  readonly photos: readonly OutboxPhoto[];
  readonly problem?: OutboxProblem;
  /** Before this the service asked not to be asked again, milliseconds since 1970; 0 if it did not. */
  readonly notBefore: number;
}

/** What is left of an appeal that was not sent in time: that it was there, and no word of it. Stays until it is removed. */
export interface ExpiredEntry extends Kept {
  readonly state: 'expired';
}

export type OutboxEntry = WaitingEntry | ExpiredEntry;

/** An accepted appeal, kept until the citizen has seen it. */
export interface OutboxReceipt {
  /** Id of the entry it was. */
  readonly id: string;
  readonly number: string;
  /** Opens the appeal; `null` 72 hours after acceptance. */
  readonly code: string | null;
  readonly receipt: Receipt;
  /** When this device learned of it, milliseconds since 1970. */
  readonly at: number;
}

export interface Everything {
  /** Oldest first. */
  readonly entries: readonly OutboxEntry[];
  /** In no order. */
  readonly receipts: readonly OutboxReceipt[];
}

/**
 * Everything kept, after what is past its time was emptied in the same transaction.
 * @param sending id of what this outbox is sending right now.
 */
export function readAll(database: string, now: number, sending: string | undefined): Promise<Everything> {
  return transact(database, async (store) => {
    const entries: OutboxEntry[] = await asked(store('entries').getAll());
    const receipts: OutboxReceipt[] = await asked(store('receipts').getAll());
    const current = (entry: OutboxEntry): OutboxEntry => {
      if (entry.state === 'expired') return entry;
      if (entry.expiresAt <= now) {
        const { id, agency, createdAt, attempts } = entry;
        const expired = { id, agency, createdAt, attempts, state: 'expired' } as const;
        store('entries').put(expired);
        return expired;
      }
      return entry.state === 'waiting' && entry.id === sending ? { ...entry, state: 'sending' } : entry;
    };
    const closed = (receipt: OutboxReceipt): OutboxReceipt => {
      if (receipt.at + TTL > now) return receipt;
      const rest = { ...receipt, code: null };
      store('receipts').put(rest);
      return rest;
    };
    return {
      entries: entries.map(current).sort((a, b) => a.createdAt - b.createdAt),
      receipts: receipts.map(closed),
    };
  });
}

/** Entries that are still to be sent. */
export const waitingOf = (entries: readonly OutboxEntry[]): WaitingEntry[] =>
  entries.filter((entry): entry is WaitingEntry => entry.state !== 'expired' && entry.state !== 'refused');

/**
 * Changes an entry, if it is still there to be sent and nobody has put other words in its place.
 * @returns the entry as it is afterwards, or `undefined`.
 */
export function update(
  database: string,
  { id, createdAt }: OutboxEntry,
  changes: Partial<WaitingEntry>,
): Promise<WaitingEntry | undefined> {
  return transact(database, async (store) => {
    const entry: OutboxEntry | undefined = await asked(store('entries').get(id));
    if (entry?.state !== 'waiting' || entry.createdAt !== createdAt) return undefined;
    const changed = { ...entry, ...changes };
    store('entries').put(changed);
    return changed;
  });
}

/** Words and photos go and the receipt comes in one transaction, so that a tab that dies here leaves one of the two. */
export function accept(
  database: string,
  { id, code, createdAt }: WaitingEntry,
  receipt: Receipt,
  at: number,
): Promise<OutboxReceipt> {
  return transact(database, async (store) => {
    const entry: OutboxEntry | undefined = await asked(store('entries').get(id));
    if (entry?.createdAt === createdAt) store('entries').delete(id);
    const kept = { id, number: receipt.number, code, receipt, at };
    store('receipts').put(kept);
    return kept;
  });
}
