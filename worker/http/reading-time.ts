/** Tells programs from people in our own forms. Who looks like a program is accepted and held, never refused. */

/** Faster than this from a page to its button is no reader, ms. */
const READING_MS = 2000;

/**
 * A program has filled in what nobody sees, or has read the page faster than anybody can.
 * @param readAt when the page was made, ms since 1970; `NaN` where nobody knows
 */
export const isDoubtful = (trap: string, readAt: number, now: Date): boolean =>
  trap !== '' || !(now.getTime() - readAt >= READING_MS);
