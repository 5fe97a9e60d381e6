/** What a failed call means for the form it came from. */
import type { IssueCode } from '../../../sdk/contract/vocabulary.ts';
import { isApiError, isNetworkError } from '../../../sdk/errors.ts';
import type { FailureWords } from '../locales/failure.ts';

/** A failure in words: one sentence about the whole, and one for each field that is to blame. */
export interface Failure {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const NO_FAILURE: Failure = { text: '', fields: {} };

/** @returns `null` for a call that was given up on purpose. */
export function failureOf(error: unknown, words: FailureWords): Failure | null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  if (isNetworkError(error)) return { text: words.offline, fields: {} };
  if (!isApiError(error)) return { text: words.unknown, fields: {} };
  const { code, issues, requestId } = error;
  const fields = Object.fromEntries(issues.map((issue) => [issue.path, words.issues[issue.code as IssueCode]]));
  const said = words.problems[code as keyof FailureWords['problems']];
  return { text: said ?? `${words.unknown}${requestId ? ` (${requestId})` : ''}`, fields };
}

/** Puts the focus on the first field that is wrong, once it is drawn. */
export async function focusFirstWrong(host: {
  readonly updateComplete: Promise<unknown>;
  readonly renderRoot: DocumentFragment | HTMLElement;
}): Promise<void> {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
