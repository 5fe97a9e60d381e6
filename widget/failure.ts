/** What went wrong, in the citizen's words. Pure. Reads the data of the SDK's errors, so that its guards need not be loaded. */
import type { IssueCode } from '../sdk/contract/vocabulary.ts';
import type { ApiError } from '../sdk/errors.ts';
import type { SharedWords } from './locales/words.ts';

/** What is wrong, by path. */
export type Issues = Readonly<Record<string, IssueCode>>;

/** The words that name failures. Photos have a list of problems of their own. */
type FailureWords = Pick<SharedWords, 'offline' | 'unknown'> & { readonly problems: Specific };

type Specific = Readonly<Record<string, string | undefined>>;

export function failureText(error: unknown, words: FailureWords): string {
  const { code, temporary } = Object(error) as Partial<ApiError>;
  // A newer service may name a problem this bundle has no words for. Whatever passes by itself and has no name is the connection.
  return words.problems[code ?? ''] ?? (temporary ? words.offline : words.unknown);
}

/** What is wrong with one field. Here too a newer service may know more than this bundle. */
export function issueText(issue: IssueCode, words: SharedWords): string {
  return (words.issues as Specific)[issue] ?? words.check;
}

/** What the service has found fault with, by path. */
export function issuesIn(error: unknown): Issues {
  const { issues = [] } = Object(error) as Partial<ApiError>;
  return Object.fromEntries(issues.map(({ path, code }) => [path, code]));
}
