/** The citizen's word on the answer, as everybody reads it beside the agency's own. Pure. */
import type { Verdict } from '../../sdk/contract/types.ts';
import type { FeedWords } from '../locales/words.ts';

export function judgement({ solved, clear }: Verdict, words: FeedWords): string {
  return `${words.solvedSaid[solved] ?? solved}. ${words.clearSaid[clear ? 'yes' : 'no']}.`;
}
