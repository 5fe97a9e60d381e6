import type { Context } from 'hono';
import { Open311Form, Submission } from '../../sdk/contract/schema.ts';
import type { Open311Sent } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import { feedWords } from '../feeds/words.ts';
import { takeSubmission } from '../http/take-submission.ts';
import { judge } from '../http/validate.ts';
import { parametersOf } from './asked.ts';
import { Open311Error } from './errors.ts';
import { keyOf } from './key.ts';
import { receiverOf } from './receiver.ts';
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
  // Clients there are name the jurisdiction in the address, with POST too. It is no secret; nothing else is taken from there.
  const jurisdiction_id = c.req.query('jurisdiction_id') ?? '';
  const given = {
    ...(jurisdiction_id && { jurisdiction_id }),
    ...parametersOf(new URLSearchParams(await c.req.text())),
  };
  const receiving = await receiverOf(c, given, now);
  const { agency } = receiving;
  const form = judge(Open311Form, given);
  const submission = judge(Submission, submissionOf(form, agency));
  const { key, code } = await keyOf(c);
  const delivery = { db: c.env.DB, pepper: c.env.CODE_PEPPER, ...receiving, idempotencyKey: key, now };
  const { receipt, replayed } = await takeSubmission(submission, delivery);
  if (replayed) c.header('Idempotency-Replayed', 'true');
  const url = `${new URL(c.req.url).origin}/a/${agency.id}/${receipt.number}`;
  return [
    {
      service_request_id: receipt.number,
      service_notice: feedWords(submission.lang).due(receipt.clock.dueOn),
      account_id: null,
      // Whoever brought a key has made the code it comes from, and the code never travelled.
      ...(code !== null && form.extensions === 'true' && { extended_attributes: { code, url } }),
    },
  ];
}
