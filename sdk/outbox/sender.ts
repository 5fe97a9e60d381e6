/** Sends what waits, now and whenever there is hope. */
import type { RetryOptions } from '../retries.ts';
import { attempt } from './attempt.ts';
import { backOff } from './back-off.ts';
import type { PhotoProgress } from './deliver.ts';
import type { Hub } from './hub.ts';
import type { OutboxReceipt } from './kept.ts';
import { waitingOf } from './kept.ts';

export interface SenderOptions extends RetryOptions {
  database: string;
  now: () => number;
  hub: Hub;
  /** Ends all that is done without being asked for. */
  closing: AbortSignal;
}

export interface Sender {
  /** Id of the entry that is being sent. */
  current: () => string | undefined;
  /** See `Outbox.flush`. */
  flush: (signal?: AbortSignal) => Promise<OutboxReceipt[]>;
  /** Sends, and nobody is there to hear how it went: what could not be sent waits on. */
  flushQuietly: () => void;
  /** Sends a little later, for something has come to wait; never once all is closed. */
  comeBack: () => void;
}

export function createSender({ closing, hub, ...options }: SenderOptions): Sender {
  const { now } = options;
  let passes: Promise<unknown> = Promise.resolve();
  let failures = 0;
  let current: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function pass(signal: AbortSignal): Promise<OutboxReceipt[]> {
    const accepted: OutboxReceipt[] = [];
    try {
      for (const entry of waitingOf((await hub.announce()).entries)) {
        signal.throwIfAborted();
        if (entry.notBefore > now()) continue;
        const { id } = entry;
        current = id;
        if (hub.listeners.size) await hub.announce();
        const onProgress = (progress: PhotoProgress) => hub.emit({ type: 'progress', id, ...progress });
        const receipt = await attempt(entry, { ...options, signal, onProgress });
        if (receipt) accepted.push(receipt);
      }
      return accepted;
    } finally {
      current = undefined;
      const { length } = waitingOf((await hub.announce()).entries);
      failures = length && failures + 1;
      if (length) comeBack();
    }
  }

  function comeBack(): void {
    clearTimeout(timer);
    if (!closing.aborted) timer = setTimeout(flushQuietly, backOff(failures, Math.random()));
  }

  function flush(signal = closing): Promise<OutboxReceipt[]> {
    const mine = passes.then(() => pass(signal));
    passes = mine.catch(() => undefined);
    return mine;
  }

  const flushQuietly = () => void flush().catch(() => undefined);
  return { current: () => current, flush, flushQuietly, comeBack };
}
