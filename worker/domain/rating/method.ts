/** Data: the formula of the rating. A change of any number is a new version, which `/ratings/method` and `docs/rating.md` name. */
import type { FormulaVersion, RatingPart } from '../../../sdk/contract/rating-vocabulary.ts';

export const VERSION: FormulaVersion = '2026-3';

/** Points of each part; together 100. */
export const WEIGHTS: Readonly<Record<RatingPart, number>> = {
  onTime: 25,
  speed: 10,
  substance: 15,
  solved: 20,
  clear: 10,
  local: 10,
  openness: 10,
};

/** Median of working days to the answer at which `speed` is 1 and 0. To be faster than the first is no merit: it takes a look at the place. */
export const DAYS = { best: 3, worst: 15 } as const;

/** What each word of a citizen is worth. Who said nothing counts a little below the middle, so that few verdicts move little. */
export const VERDICT_WORTH = { yes: 1, partly: 0.5, none: 0.4, no: 0 } as const;

/** From how many "yes" and "partly" on they are worth more than silence. */
export const VERDICTS_MIN = 10;

/** From how many cases on there is a rank. */
export const CASES_MIN = 30;

/** One text may answer so many in a quarter, or this share of the answers if that is more. What is beyond counts as no answer. */
export const REPEATS = { most: 5, share: 0.03 } as const;

/** Every formula there has been, the newest first. */
export const VERSIONS: readonly { readonly version: FormulaVersion; readonly since: string }[] = [
  { version: VERSION, since: '2026-11-22' },
  { version: '2026-2', since: '2026-11-22' },
  { version: '2026-1', since: '2026-11-22' },
];
