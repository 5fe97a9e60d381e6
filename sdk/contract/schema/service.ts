/** What the service says about itself and about what is wrong. */
import * as z from 'zod/mini';
import { DESK_PROBLEM_CODES } from '../desk-vocabulary.ts';
import { ISSUE_CODES, PROBLEM_CODES } from '../vocabulary.ts';

export const Health = z.strictObject({ status: z.literal('ok') });

/** RFC 9457 problem details; every error of the API has this shape. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum([...PROBLEM_CODES, ...DESK_PROBLEM_CODES]),
  requestId: z.string(),
  issues: z.optional(
    z.array(
      z.strictObject({
        path: z.string(),
        code: z.enum(ISSUE_CODES),
        /** Values the field takes, where it takes one of a list. */
        valid: z.optional(z.array(z.string())),
      }),
    ),
  ),
  /** Names of the parameters there are, where one was given that is none (`filter_unknown`). */
  valid: z.optional(z.array(z.string())),
});
