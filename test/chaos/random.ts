/** Chance that can be had again: the same seed gives the same numbers. */

export type Random = () => number;

/** `CHAOS_SEED` repeats a run as far as the timing of three processes allows. */
export function seedOfRun(): number {
  return Number(process.env.CHAOS_SEED ?? Date.now() % 2 ** 32);
}

/** Numbers from 0 inclusive to 1 exclusive, by the generator mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  return things
    .map((thing) => ({ thing, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ thing }) => thing);
}
