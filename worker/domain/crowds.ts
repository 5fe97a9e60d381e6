/** Pure: how many voices of one network are counted. */

/**
 * Voices that are counted for one thing, day and network. More are accepted and held, never refused: behind one address may stand a
 * village, a ministry or a telephone company, and nobody there did anything wrong.
 */
export const COUNTED_PER_NETWORK = 20;
