/** What went wrong with an act, in words. Pure. */
import type { Issue } from '../../../sdk/errors.ts';
import { isApiError } from '../../../sdk/errors.ts';
import type { CaseWords } from '../locales/case.ts';
import type { Field, Values } from './act-form.ts';

/** What stands at the head of a form that failed. */
export function failureOf(error: unknown, { acts }: CaseWords): string {
  if (error instanceof DOMException && error.name === 'AbortError') return acts.signedOut;
  if (!isApiError(error)) return acts.offline;
  return acts.problems[error.code] ?? (error.temporary ? acts.offline : acts.unknown);
}

/** The words of one fault of a field. */
export function issueOf({ code }: Issue, { acts }: CaseWords): string {
  return acts.issues[code] ?? acts.check;
}

const belongs = (path: string, to: string): boolean => path === to || path.startsWith(`${to}.`);

/** What is wrong with which field. A fault of a whole, such as a text in neither language, stands at its first field. */
export function faultsOf(error: unknown, fields: readonly Field[], words: CaseWords): Values {
  if (!isApiError(error)) return {};
  const faults: Record<string, string> = {};
  for (const issue of error.issues) {
    const field =
      fields.find(({ name, path = name }) => belongs(issue.path, path)) ??
      fields.find(({ name, path = name }) => belongs(path, issue.path));
    if (field) faults[field.name] ??= issueOf(issue, words);
  }
  return faults;
}
