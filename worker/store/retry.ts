/**
 * Retries of database calls, as Cloudflare advises for D1: only its transient faults, few times, with exponential back-off
 * and full jitter. Every write that passes through here is idempotent, so a retry after a commit whose answer was lost
 * changes nothing.
 */

/** The database could not answer. The caller should say so and ask the client to come again. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError' as const;
}

const TRANSIENT = [
  'Network connection lost',
  'caused object to be reset',
  'reset because its code was updated',
  'Cannot resolve D1 DB due to transient issue',
  'Internal error while starting up D1 DB storage caused object to be reset',
];

/** Faults that a retry would only make worse. */
const REFUSING = [
  'D1 DB is overloaded',
  'exceeded its CPU time limit',
  'exceeded its memory limit',
  'exceeded timeout',
];

const ATTEMPTS = 5;
const BASE_MS = 50;

export interface RetryTiming {
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
}

const REAL: RetryTiming = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

/** Runs a database call. @throws {DatabaseUnavailableError} when it is overloaded or stays unreachable. */
export async function withRetry<T>(call: () => Promise<T>, { sleep, random }: RetryTiming = REAL): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : '';
      const transient = TRANSIENT.some((part) => message.includes(part));
      if (!transient && !REFUSING.some((part) => message.includes(part))) throw cause;
      if (!transient || attempt === ATTEMPTS) throw new DatabaseUnavailableError('database unavailable', { cause });
      await sleep(random() * BASE_MS * 2 ** (attempt - 1));
    }
  }
}
