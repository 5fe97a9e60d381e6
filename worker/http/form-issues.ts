/** What is wrong with a form of our pages, by the names of its fields. */
import type * as z from 'zod/mini';
import type { IssueCode } from '../../sdk/contract/vocabulary.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { ProblemError } from './problem.ts';
import { judge } from './validate.ts';

export type FormIssues = Readonly<Record<string, IssueCode>>;

/** In the order of the fields. Photos are one field of a form; the first issue of each field counts. */
export function issuesOf({ issues = [] }: ProblemError): FormIssues {
  const found = new Map<string, IssueCode>();
  for (const { path, code } of issues) {
    const name = path.replace(/^photos\..*/, 'photos');
    if (!found.has(name)) found.set(name, code);
  }
  return Object.fromEntries(found);
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
