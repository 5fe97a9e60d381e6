import type { Context } from 'hono';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import { Open311Form, Submission } from '../../sdk/contract/schema.ts';
import type { Open311Sent } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import { feedWords } from '../feeds/words.ts';
import { idempotencyKey } from '../http/idempotency.ts';
import { holderOf } from '../http/staff-auth.ts';
import { problemOfSubmission } from '../http/submission-problem.ts';
import { judge } from '../http/validate.ts';
import { submitAppeal } from '../services/submit-appeal.ts';
import type { ReceivingAgency } from '../store/routing.ts';
import { findReceivingAgency } from '../store/routing.ts';
import { parametersOf } from './asked.ts';
import { codesOf } from './catalogue.ts';
import { Open311Error } from './errors.ts';
import { isForm, submissionOf } from './submission.ts';

/**
 * Takes a request in for an integrator. What is sent again with the same `Idempotency-Key` is taken once. Without a key the service
 * makes a code, and the key of it: a resend is then a second request, as the specification has it.
 * @throws {Open311Error} 400, 403, 404
 * @throws {ProblemError} what the contract or the agency does not take
 */
export async function sendRequest(c: Context<AppEnv>, now: Date): Promise<Open311Sent> {
  if (!isForm(c.req.header('Content-Type') ?? '')) {
    throw new Open311Error(400, 'The request is sent as application/x-www-form-urlencoded');
  }
  const given = parametersOf(new URLSearchParams(await c.req.text()));
  const receiving = await receiverOf(c, given, now);
  const { agency } = receiving;
  const form = judge(Open311Form, given);
  if (!codesOf(agency).some((code) => code === form.service_code)) {
    throw new Open311Error(404, 'service_code was not found');
  }
  const submission = judge(Submission, submissionOf(form, agency));
  const own = c.req.header('Idempotency-Key') === undefined ? createCode() : null;
  const key = own === null ? idempotencyKey(c) : await idempotencyKeyOf(parseCode(own) ?? '');
  const delivery = { db: c.env.DB, pepper: c.env.CODE_PEPPER, ...receiving, idempotencyKey: key, now };
  const result = await submitAppeal(submission, delivery);
  if (!result.ok) throw problemOfSubmission(result.error);
  const { receipt, replayed } = result.value;
  if (replayed) c.header('Idempotency-Replayed', 'true');
  const url = `${new URL(c.req.url).origin}/a/${agency.id}/${receipt.number}`;
  return [
    {
      service_request_id: receipt.number,
      service_notice: feedWords(submission.lang).due(receipt.clock.dueOn),
      account_id: null,
      // Whoever brought a key has made the code it comes from, and the code never travelled.
      ...(own !== null && form.extensions === 'true' && { extended_attributes: { code: own, url } }),
    },
  ];
}

/** The agency a form is for, if the key in it may send there. The key is judged first: nobody without one learns anything else. */
async function receiverOf(
  c: Context<AppEnv>,
  { jurisdiction_id, api_key }: Readonly<Record<string, string>>,
  now: Date,
): Promise<ReceivingAgency> {
  if (jurisdiction_id === undefined) throw new Open311Error(400, 'jurisdiction_id was not provided');
  if (api_key === undefined) throw new Open311Error(403, 'api_key was not provided');
  const holder = await holderOf(c.env.DB, api_key, now);
  if (!holder?.scopes.includes('open311:submit')) throw new Open311Error(403, 'api_key is not valid');
  const receiving = await findReceivingAgency(c.env.DB, jurisdiction_id);
  if (!receiving) throw new Open311Error(404, 'jurisdiction_id was not found');
  if (holder.agency?.id !== receiving.agency.id)
    throw new Open311Error(403, 'api_key is not valid for this jurisdiction_id');
  return receiving;
}
