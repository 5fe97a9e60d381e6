/** When the outbox tries again by itself. Pure. Slower than the retries of the SDK: nobody stands in front of it and waits. */

/** Longest back-off after a pass without failures, in milliseconds; doubles with every pass that has one. */
const BASE = 2000;

/** Longest back-off, in milliseconds. */
const CAP = 600_000;

/**
 * Milliseconds until the next pass.
 * @param failures how many passes in a row have left something unsent.
 * @param random from 0 inclusive to 1 exclusive: full jitter, so that clients cut off together do not return together.
 */
export function backOff(failures: number, random: number): number {
  return random * Math.min(CAP, BASE * 2 ** failures);
}
