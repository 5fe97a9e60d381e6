/** Sends what the form asks it to. It may be repeated safely: people write on weak mobile links, and press again. */
import { createCode } from '../../sdk/contract/code.ts';
import type { SubmissionInput } from '../../sdk/contract/types.ts';
import type { Submitted } from '../../sdk/operations/submit-appeal.ts';
import { submitAppeal } from '../../sdk/operations/submit-appeal.ts';
import { createTransport } from '../../sdk/transport.ts';
import type { Address } from '../jauap-form/profile.ts';
import { currentPage } from './current-page.ts';

export type { Address, Submitted };

/**
 * Sends appeals so that none is lost and none doubled: the code is made before sending, and the same answers sent again go under
 * the same code, in the same words, with the page they were written on, until there is a receipt. Other answers are another appeal.
 */
export class Sender {
  #last: { readonly key: string; readonly code: string; readonly submission: SubmissionInput } | undefined;

  /**
   * @param submission what is sent.
   * @param said what the citizen said and chose, from which it is made: the same in another language of the page.
   */
  async send(to: Address, submission: SubmissionInput, said: object, signal: AbortSignal): Promise<Submitted> {
    const { agency, endpoint, pageParams } = to;
    const key = JSON.stringify([agency, endpoint, said]);
    if (this.#last?.key !== key) {
      const page = currentPage(pageParams);
      this.#last = { key, code: createCode(), submission: { ...submission, ...(page && { page }) } };
    }
    const { code } = this.#last;
    const submitted = await submitAppeal(createTransport({ endpoint }), agency, this.#last.submission, {
      code,
      signal,
    });
    this.#last = undefined;
    return submitted;
  }
}
