/** Persistence, as a transport around a transport. Apart, because a page that only reads the feed may do without. */
import type { ApiError } from './errors.ts';
import { isRepeatable } from './repeatable.ts';
import { retryDelay } from './retry.ts';
import { sleep } from './sleep.ts';
import type { Transport } from './transport.ts';

export interface RetryOptions {
  /**
   * Further attempts after the first has failed; 0 for none.
   * @default 3
   */
  retries?: number;
  /** @internal How to wait between attempts, for tests. */
  wait?: typeof sleep;
}

/**
 * Repeats what is safe to repeat (`Call.repeatable`) and may then succeed: after a lost connection, a timeout, 429, 502,
 * 503 and 504. When it gives up, the last error is thrown as it came.
 */
export function withRetries(transport: Transport, { retries = 3, wait = sleep }: RetryOptions = {}): Transport {
  return async function persistent(call, options) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await transport(call, options);
      } catch (error) {
        const { temporary, retryAfter = null } = Object(error) as Partial<ApiError>;
        const again = temporary && attempt <= retries && isRepeatable(call);
        const delay = again ? retryDelay(attempt, retryAfter, Date.now(), Math.random()) : undefined;
        if (delay === undefined) throw error;
        await wait(delay, options?.signal);
      }
    }
  };
}
