/** What went wrong, in the citizen's words. Pure. */
import type { Issue } from '../../sdk/errors.ts';
import { isApiError, isNetworkError, isTimeoutError } from '../../sdk/errors.ts';
import type { FormWords } from '../locales/words.ts';

export function failureText(error: unknown, words: FormWords): string {
  if (isNetworkError(error) || isTimeoutError(error)) return words.offline;
  const code = isApiError(error) ? error.code : 'unknown';
  // A newer service may name a problem this bundle has no words for.
  return (code !== 'unknown' && words.problems[code]) || words.unknown;
}

/** The fields the service has found fault with. */
export function issuesIn(error: unknown): readonly Issue[] {
  return isApiError(error) ? error.issues : [];
}
