import { createCode, idempotencyKeyOf } from '../contract/code.ts';
import { ENDPOINTS } from '../contract/endpoints.ts';
import type { Receipt, SubmissionInput } from '../contract/types.ts';
import { JauapError } from '../errors.ts';
import type { CallOptions, Transport } from '../transport.ts';
import { checkedCode } from './checked-code.ts';

export interface SubmitOptions extends CallOptions {
  /**
   * The citizen's code, as {@link createCode} makes it or as typed. Pass your own and keep it until there is a receipt:
   * then an error, a closed page or a lost answer loses nothing, and sending the same words again with the same code
   * yields the first receipt instead of a second appeal. Other words need another code (`idempotency_key_reused`).
   * @default a new one
   */
  code?: string | undefined;
}

/** An accepted appeal. Whoever holds `code` can follow it; the API does not know the code and cannot repeat it. */
export interface Submitted {
  receipt: Receipt;
  code: string;
}

/**
 * Sends an appeal. The code is made here, before anything is sent, and never travels: what travels is the
 * `Idempotency-Key` derived from it one way, the same over all attempts. That is why this POST may be repeated.
 * @throws CodeError if `code` is mistyped; JauapError if WebCrypto is missing (a page not served over https);
 * and whatever a {@link Transport} throws. None of these loses a code that the caller passed.
 */
export async function submitAppeal(
  transport: Transport,
  agency: string,
  submission: SubmissionInput,
  options: SubmitOptions = {},
): Promise<Submitted> {
  if (!globalThis.crypto?.subtle) throw new JauapError('WebCrypto needs https');
  const { code = createCode() } = options;
  const headers = { 'Idempotency-Key': await idempotencyKeyOf(checkedCode(code)) };
  const endpoint = ENDPOINTS.submit;
  const call = { endpoint, subject: agency, headers, body: submission, repeatable: true, expects: 'clock' };
  return { receipt: (await transport(call, options)) as Receipt, code };
}
