/** Pure: points of an input, by the published formula. Everything it takes is published beside the score, so that anybody can count again. */
import type { Openness, RatingPart } from '../../../sdk/contract/rating-vocabulary.ts';
import { OPENNESS, RATING_PARTS } from '../../../sdk/contract/rating-vocabulary.ts';
import type { Amount, RatingInputs, RatingShare } from '../../../sdk/contract/types.ts';
import { CASES_MIN, DAYS, VERDICT_WORTH, VERDICTS_MIN, WEIGHTS } from './method.ts';

export interface Scored {
  readonly parts: Readonly<Record<RatingPart, RatingShare>>;
  /** Points of 100, to a tenth. */
  readonly score: RatingShare;
}

/** Whether there are enough cases for a rank. */
export const isEnough = ({ cases }: RatingInputs): boolean => cases.least >= CASES_MIN;

export function scoreOf(inputs: RatingInputs, open: readonly Openness[]): Scored {
  const of = (amount: Amount) => shareOf(amount, inputs.cases);
  const both = (value: number) => ({ least: value, most: value });
  const parts: Record<RatingPart, RatingShare> = {
    onTime: of(inputs.onTime),
    speed: both(speedOf(inputs.days)),
    substance: of(inputs.substance),
    solved: {
      least: solvedShare(inputs, 'least', inputs.cases.most),
      most: solvedShare(inputs, 'most', inputs.cases.least),
    },
    clear: {
      least: clearShare(inputs, 'least', inputs.cases.most),
      most: clearShare(inputs, 'most', inputs.cases.least),
    },
    local: of(inputs.local),
    openness: both(OPENNESS.filter((one) => open.includes(one)).length / OPENNESS.length),
  };
  const sum = (end: keyof RatingShare) =>
    RATING_PARTS.reduce((total, part) => total + WEIGHTS[part] * parts[part][end], 0);
  // A hair less, so that the noise of binary fractions is not rounded away from the caution.
  return {
    parts,
    score: { least: Math.floor(sum('least') * 10 + 1e-9) / 10, most: Math.ceil(sum('most') * 10 - 1e-9) / 10 },
  };
}

const within = (value: number) => Math.min(1, Math.max(0, value));

/** Of all cases; with none there is no merit. */
function shareOf(good: Amount, cases: Amount): RatingShare {
  return { least: ratio(good.least, cases.most), most: ratio(good.most, cases.least) };
}

const ratio = (good: number, cases: number) => (cases === 0 ? 0 : within(good / cases));

function speedOf(days: number | null): number {
  return days === null ? 0 : within((DAYS.worst - days) / (DAYS.worst - DAYS.best));
}

/** Each case counts what its citizen said; one without an answer on substance counts nothing. */
function solvedShare(inputs: RatingInputs, end: keyof Amount, cases: number): number {
  const { yes, partly, none } = VERDICT_WORTH;
  const enough = inputs.partlyOrYes.least >= VERDICTS_MIN;
  const more = enough ? (yes - partly) * inputs.yes[end] + (partly - none) * inputs.partlyOrYes[end] : 0;
  return ratio(more + none * inputs.notNo[end], cases);
}

function clearShare(inputs: RatingInputs, end: keyof Amount, cases: number): number {
  const { yes, none } = VERDICT_WORTH;
  const more = inputs.clear.least >= VERDICTS_MIN ? (yes - none) * inputs.clear[end] : 0;
  return ratio(more + none * inputs.notUnclear[end], cases);
}
