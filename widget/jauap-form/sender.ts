/** Sends what the form asks it to. It may be repeated safely: people write on weak mobile links, and press again. */
import { createCode } from '../../sdk/contract/code.ts';
import { OBJECT_ID } from '../../sdk/contract/object-id.ts';
import type { Page, SubmissionInput } from '../../sdk/contract/types.ts';
import type { Submitted } from '../../sdk/operations/submit-appeal.ts';
import { submitAppeal } from '../../sdk/operations/submit-appeal.ts';
import { createTransport } from '../transport.ts';
import { currentPage } from './current-page.ts';
import type { Address } from './profile.ts';

export type { Submitted };

/** What brings an appeal to the service. */
export type Carrier = (
  to: Address,
  submission: SubmissionInput,
  options: { readonly code: string; readonly signal: AbortSignal },
) => Promise<Submitted>;

/** By one request, which the device forgets if it fails. */
export const direct: Carrier = ({ agency, endpoint }, submission, options) =>
  submitAppeal(createTransport(endpoint), agency, submission, options);

/**
 * Sends appeals so that none is lost and none doubled: the code is made before sending, and what was said goes under the same
 * code when it is sent again, in the same words, with the page and the thing it was written about, until there is a receipt. Whoever says something
 * else sends another appeal.
 */
export class Sender {
  #last: { readonly key: string; readonly code: string; readonly submission: SubmissionInput } | undefined;

  /** The page an appeal would be sent from now. */
  page({ pageParams }: Address): Page | undefined {
    return currentPage(pageParams);
  }

  /**
   * @param submission what is sent.
   * @param said what makes it this appeal and no other: the same in another language of the page.
   */
  async send(
    to: Address,
    submission: SubmissionInput,
    signal: AbortSignal,
    said: object = { ...submission, lang: '' },
    carry: Carrier = direct,
  ): Promise<Submitted> {
    const { agency, endpoint, object = '' } = to;
    const key = JSON.stringify([agency, endpoint, said]);
    if (this.#last?.key !== key) {
      const page = this.page(to);
      // A site that has mistyped its id must not cost a citizen the appeal.
      const thing = OBJECT_ID.test(object) && { object };
      this.#last = { key, code: createCode(), submission: { ...submission, ...(page && { page }), ...thing } };
    }
    const { code } = this.#last;
    const submitted = await carry(to, this.#last.submission, { code, signal });
    this.#last = undefined;
    return submitted;
  }
}
