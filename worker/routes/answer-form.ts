/** What a press in the form of an agency's page leads to: the form again, the check, or the receipt. */
import type { Context } from 'hono';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import type { Submission } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import { submissionOf } from '../http/appeal-form.ts';
import { isDoubtful, isFromElsewhere } from '../http/page-forms.ts';
import { onError } from '../http/problem.ts';
import { problemOfSubmission } from '../http/take-submission.ts';
import { refusalOf } from '../services/submission-refusals.ts';
import { submitAppeal } from '../services/submit-appeal.ts';
import type { Press } from './form-fields.ts';
import { check, formAgain, receipt, refused } from './form-press.ts';

/**
 * Judges what was typed. What fits is shown for checking first, with a new code; sent is only what comes from that step, under the code
 * of that step, and from our own page.
 */
export async function answerForm(c: Context<AppEnv>, press: Press): Promise<Response> {
  const { agency, typed, own } = press;
  if (press.step === 'edit') return formAgain(c, press, {});
  const read = submissionOf(typed, own);
  if (!read.ok) return formAgain(c, press, read.error);
  const submission = read.value;
  if (press.photoFault) return formAgain(c, press, {});
  const refusal = refusalOf(submission, agency);
  if (refusal) return refused(c, press, problemOfSubmission(refusal));
  const known = parseCode(typed.code);
  const checking = { ...press, typed: { ...typed, code: known ?? newCode() } };
  if (press.step !== 'send' || !known) return check(c, checking, submission);
  // A page of somebody else's may fill in a form; that it is sent, its reader decides, under a code that page does not know.
  if (isFromElsewhere(c)) return check(c, renewed(press), submission, 'fromElsewhere');
  return send(c, checking, submission, known);
}

/** Without its hyphens, as it comes back. */
const newCode = (): string => createCode().replaceAll('-', '');

const renewed = (press: Press): Press => ({ ...press, typed: { ...press.typed, code: newCode() } });

async function send(c: Context<AppEnv>, press: Press, submission: Submission, code: string): Promise<Response> {
  const { agency, routing, typed, checkedAt, now } = press;
  const { DB: db, CODE_PEPPER: pepper } = c.env;
  const idempotencyKey = await idempotencyKeyOf(code);
  const delivery = { db, pepper, agency, routing, idempotencyKey, held: isDoubtful(typed.trap, checkedAt, now), now };
  try {
    const result = await submitAppeal(submission, delivery);
    if (result.ok) return receipt(c, press, result.value.receipt);
    // Gone back to after it was sent, and changed: that is another appeal.
    if (result.error.code === 'key_reused') return check(c, renewed(press), submission, 'sentBefore');
    return refused(c, press, problemOfSubmission(result.error));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Nothing typed is lost, and the same code makes the next press the same appeal.
    const { status } = onError(error, c);
    return check(c, press, submission, 'unavailable', status === 503 ? 503 : 500);
  }
}
