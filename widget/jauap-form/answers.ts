/** The answers of the first step, and what is wrong with them. Pure. */
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import type { Issues } from '../failure.ts';
import { visible } from '../visible.ts';
import type { Answers, Beginnings } from './compose.ts';
import { compose } from './compose.ts';

/** The fields of the first step, in their order. They are named by their paths in the contract, where they have one. */
export const TOLD = ['text', 'place', 'when', 'result'] as const;
export type Told = (typeof TOLD)[number];

/** What stands in the fields, with what does not come from a field. */
export function answersIn(data: FormData, { point }: Answers): Answers {
  const [text, place, when, result] = TOLD.map((name) => String(data.get(name) ?? ''));
  return { text, place, when, result, point } as Answers;
}

/**
 * What is wrong with the answers. Judged here and not by the platform, which counts spaces at the ends, forgets `minlength` in a
 * text it has filled in again itself, and with `maxlength` silently cuts off the end of a pasted text.
 */
export function answerIssues(
  answers: Answers,
  { textMin, textMax, placeMax }: AgencyProfile['limits'],
  beginnings: Beginnings,
): Issues {
  const { length } = compose(answers, beginnings);
  const text = visible(answers.text)
    ? length < textMin
      ? 'too_short'
      : length > textMax
        ? 'too_long'
        : undefined
    : 'required';
  return {
    ...(text && { text }),
    ...(visible(answers.place).length > placeMax && { place: 'too_long' as const }),
  };
}
