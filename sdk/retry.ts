/** After how long to try again. Pure: no I/O, no clock, no randomness of its own. */

/** Longest back-off before the second attempt, in milliseconds; doubles with every further attempt. */
const BASE = 300;

/** Longest back-off before any attempt, in milliseconds. */
const CAP = 5000;

/** Longest `Retry-After` that is waited for, in milliseconds: a person in front of a form deserves an answer sooner. */
const PATIENCE = 15_000;

/**
 * How long to wait before the next attempt.
 *
 * `Retry-After` wins over the back-off and takes no jitter: the server knows when it will be well again. A header that
 * is malformed, or names a time already past (so that one of the two clocks is wrong), only loses its timing.
 * @param attempt how many attempts have failed, from 1.
 * @param retryAfter the header `Retry-After` as received: seconds or an HTTP date; `null` if there was none.
 * @param now milliseconds since 1970.
 * @param random from 0 inclusive to 1 exclusive: full jitter, so that clients cut off together do not return together.
 * @returns milliseconds, or `undefined`: the server asks for more patience than a form should have, so give up.
 */
export function retryDelay(
  attempt: number,
  retryAfter: string | null,
  now: number,
  random: number,
): number | undefined {
  const asked = askedDelay(retryAfter ?? '', now);
  if (asked >= 0) return asked <= PATIENCE ? asked : undefined;
  return random * Math.min(CAP, BASE * 2 ** (attempt - 1));
}

/**
 * Milliseconds a `Retry-After` asks for; negative or `NaN` if it says nothing. Every HTTP date generated today ends in GMT
 * (RFC 9110 §5.6.7); without that `Date.parse` would read a year into `-5`.
 */
export function askedDelay(header: string, now: number): number {
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  return Date.parse(/ GMT$/.test(header) ? header : '') - now;
}
