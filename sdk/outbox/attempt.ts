/** One attempt to send one entry, from taking it to writing down what came of it. */
import type { ApiError } from '../errors.ts';
import type { RetryOptions } from '../retries.ts';
import { askedDelay } from '../retry.ts';
import type { PhotoProgress } from './deliver.ts';
import { deliver, refusalOf } from './deliver.ts';
import { exclusively } from './exclusively.ts';
import type { OutboxEntry, OutboxReceipt, WaitingEntry } from './kept.ts';
import { accept, update } from './kept.ts';

export interface AttemptOptions extends RetryOptions {
  database: string;
  now: () => number;
  signal: AbortSignal;
  onProgress: (progress: PhotoProgress) => void;
}

/**
 * Sends an entry unless another tab is at it, it is gone, or it waits no more.
 * @returns its receipt, once that is kept; `undefined` if it was not accepted: then it waits on or is marked as refused.
 * @throws StorageError; the reason of `signal`, if that aborts: then it waits on.
 */
export function attempt(listed: OutboxEntry, options: AttemptOptions): Promise<OutboxReceipt | undefined> {
  const { database, now, signal } = options;
  return exclusively(database, listed.id, async () => {
    // Written before anything is sent: whoever finds the entry later knows that it may have arrived.
    const entry = await update(database, listed, { attempts: listed.attempts + 1 });
    if (!entry) return undefined;
    const save = (photos: WaitingEntry['photos']) => update(database, entry, { photos });
    return deliver(entry, { ...options, save }).then(
      (receipt) => accept(database, entry, receipt, now()),
      async (error) => {
        signal.throwIfAborted();
        await update(database, entry, outcomeOf(error, now()));
        return undefined;
      },
    );
  });
}

/** What a failure makes of the entry. An error that is no refusal of the service changes nothing: the entry waits. */
function outcomeOf(error: unknown, now: number): Partial<WaitingEntry> {
  const problem = refusalOf(error);
  if (problem) return { state: 'refused', problem };
  const { retryAfter } = Object(error) as Partial<ApiError>;
  const asked = askedDelay(retryAfter ?? '', now);
  return asked > 0 ? { notBefore: now + asked } : {};
}
