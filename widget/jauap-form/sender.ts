/** What the form asks the service for. Both may be repeated safely: people write on weak mobile links, and press again. */
import { createCode } from '../../sdk/contract/code.ts';
import type { AgencyProfile, SubmissionInput } from '../../sdk/contract/types.ts';
import { fetchAgency } from '../../sdk/operations/fetch-agency.ts';
import type { Submitted } from '../../sdk/operations/submit-appeal.ts';
import { submitAppeal } from '../../sdk/operations/submit-appeal.ts';
import { createTransport } from '../../sdk/transport.ts';
import { currentPage } from './current-page.ts';

export type { AgencyProfile, SubmissionInput, Submitted };

/** Where to, and on which page. */
export interface Address {
  readonly agency: string;
  readonly endpoint: string;
  readonly pageParams: string;
}

const transportTo = ({ endpoint }: Address) => createTransport({ endpoint });

export function loadProfile(to: Address, signal: AbortSignal): Promise<AgencyProfile> {
  return fetchAgency(transportTo(to), to.agency, { signal });
}

/**
 * Sends appeals so that none is lost and none doubled: the code is made before sending, and the same words sent again go under
 * the same code, with the page they were written on, until there is a receipt. Other words are another appeal.
 */
export class Sender {
  #last: { readonly key: string; readonly code: string; readonly submission: SubmissionInput } | undefined;

  async send(to: Address, typed: SubmissionInput, signal: AbortSignal): Promise<Submitted> {
    const key = JSON.stringify([to.agency, to.endpoint, { ...typed, lang: 0 }]);
    if (this.#last?.key !== key) {
      const page = currentPage(to.pageParams);
      this.#last = { key, code: createCode(), submission: { ...typed, ...(page && { page }) } };
    }
    const { submission, code } = this.#last;
    const submitted = await submitAppeal(transportTo(to), to.agency, submission, { code, signal });
    this.#last = undefined;
    return submitted;
  }
}
