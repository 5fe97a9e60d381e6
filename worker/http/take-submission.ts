import type { Context } from 'hono';
import { Submission as SubmissionSchema } from '../../sdk/contract/schema.ts';
import type { Receipt, Submission } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import type { Delivery, SubmissionRefusal } from '../services/submit-appeal.ts';
import { submitAppeal } from '../services/submit-appeal.ts';
import { invalid, ProblemError, problemOf } from './problem.ts';
import { readJson } from './validate.ts';

/**
 * What somebody sends. In a frame of ours the form stands on our own page, which is no page of the agency: then it is about none.
 * @throws {ProblemError} 400, 413, 415, 422
 */
export async function readSubmission(c: Context<AppEnv>): Promise<Submission> {
  const submission = await readJson(c, SubmissionSchema);
  const { page, ...rest } = submission;
  return page && new URL(page.url).origin === new URL(c.req.url).origin ? rest : submission;
}

/** Takes a submission in and gives its receipt, new or again. @throws {ProblemError} 409 or 422 */
export async function takeSubmission(
  submission: Submission,
  delivery: Delivery,
): Promise<{ receipt: Receipt; replayed: boolean }> {
  const result = await submitAppeal(submission, delivery);
  if (!result.ok) throw problemOfSubmission(result.error);
  return result.value;
}

/** The words the outside hears of a refused submission. */
export function problemOfSubmission(refusal: SubmissionRefusal): ProblemError {
  switch (refusal.code) {
    case 'kind_not_offered':
      return invalid('kind', 'not_offered');
    case 'topic_not_offered':
      return invalid('topic', 'not_offered');
    case 'foreign_page':
      return invalid('page.url', 'foreign_page');
    case 'object_personal':
      return invalid('object', 'personal_data');
    case 'contact_not_offered':
      return invalid('contact', 'not_offered');
    case 'contact_missing':
      return invalid('contact.email', 'required');
    case 'text_too_short':
      return invalid('text', 'too_short');
    case 'text_too_long':
      return invalid('text', 'too_long');
    case 'agency_closed':
      return new ProblemError('agency_closed');
    case 'key_reused':
      return new ProblemError('idempotency_key_reused');
    default:
      return problemOf(refusal);
  }
}
