/** What is asked about a draft. Pure. */
import { publicPoint, redactedParts } from '../../sdk/contract/redaction.ts';
import type { SimilarQuery } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Answers } from '../jauap-form/compose.ts';
import { visible } from '../visible.ts';

/**
 * The draft, as it may travel in an address that logs may keep: without the personal data in it, its point rounded. `undefined`
 * if there is too little of it to compare.
 */
export function asked({ text, place, point }: Answers): SimilarQuery | undefined {
  const shown = redactedParts(visible(`${text} ${place}`), 'kk').filter(({ hidden }) => !hidden);
  const q = visible(
    shown
      .map((part) => part.text)
      .join(' ')
      .slice(0, LIMITS.similarMax),
  );
  return q.length < LIMITS.similarMin ? undefined : { q, ...(point && publicPoint(point)) };
}
