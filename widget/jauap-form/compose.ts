/** From the answers of the first step to the one text the contract knows. Pure. */
import type { Point } from '../../sdk/contract/types.ts';
import { visible } from '../visible.ts';

/** What a citizen tells, as typed. */
export interface Answers {
  /** What happened. */
  readonly text: string;
  readonly place: string;
  readonly when: string;
  /** What the citizen expects. */
  readonly result: string;
  /** Where it happened, from the map. */
  readonly point?: Point | undefined;
}

/** Nothing told yet. */
export const UNTOLD: Answers = { text: '', place: '', when: '', result: '' };

/** How the sentences begin that are not the story itself. */
export interface Beginnings {
  readonly when: string;
  readonly result: string;
}

/**
 * The answers as one text of paragraphs, as it will be stored: what happened; then when, and the expected result, each after the
 * question it answers. Every word typed is in it, and the place is not: the contract has a field of its own for that.
 */
export function compose({ text, when, result }: Answers, beginnings: Beginnings): string {
  const said = (['when', 'result'] as const).flatMap((name) => {
    const answer = visible({ when, result }[name]);
    return answer ? [`${beginnings[name]}: ${answer}`] : [];
  });
  return visible([visible(text), said.join('\n')].join('\n\n'));
}
