/** What is wrong with a form of our pages, by the names of its fields. */
import type * as z from 'zod/mini';
import type { IssueCode } from '../../sdk/contract/vocabulary.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { ProblemError } from './problem.ts';
import { judge } from './validate.ts';

export type FormIssues = Readonly<Record<string, IssueCode>>;

/** Photos are one field of a form. The first issue of each field counts. */
export function issuesOf({ issues = [] }: ProblemError): FormIssues {
  const named = issues.map(({ path, code }) => [path.replace(/^photos\..*/, 'photos'), code] as const);
  return Object.fromEntries(named.toReversed());
}

/** A value as the schema gives it back, or what is wrong with it. */
export function judged<S extends z.ZodMiniType>(schema: S, value: unknown): Result<z.output<S>, FormIssues> {
  try {
    return ok(judge(schema, value));
  } catch (error) {
    if (error instanceof ProblemError && error.issues) return err(issuesOf(error));
    throw error;
  }
}
