/** What following an appeal asks the service for. Everything may be repeated safely: people press again on weak links. */
import { createCode } from '../../sdk/contract/code.ts';
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import { followUp } from '../../sdk/operations/follow-up.ts';
import { giveVerdict } from '../../sdk/operations/give-verdict.ts';
import { revokeConsent } from '../../sdk/operations/revoke-consent.ts';
import { trackAppeal } from '../../sdk/operations/track-appeal.ts';
import { withdraw } from '../../sdk/operations/withdraw.ts';
import { createTransport } from '../transport.ts';
import type { Deed, Key } from './acts.ts';

export type { TrackedAppeal };

/** Carries deeds to the service. The same words added again after a failure go under the same key, until there is an answer. */
export class Follower {
  #last: { readonly what: string; readonly key: string } | undefined;

  async send(endpoint: string, { number, code }: Key, deed: Deed, signal: AbortSignal): Promise<TrackedAppeal> {
    const transport = createTransport(endpoint);
    switch (deed.act) {
      case 'track':
        return trackAppeal(transport, number, code, { signal });
      case 'withdraw':
        return withdraw(transport, number, code, { signal });
      case 'revoke':
        return revokeConsent(transport, number, code, { signal });
      case 'verdict': {
        const { act, ...verdict } = deed;
        return giveVerdict(transport, number, code, verdict, { signal });
      }
      case 'followUp': {
        const { act, text, ...more } = deed;
        const what = JSON.stringify([endpoint, number, deed]);
        if (this.#last?.what !== what) this.#last = { what, key: createCode() };
        const tracked = await followUp(transport, number, code, text, { ...more, signal, key: this.#last.key });
        this.#last = undefined;
        return tracked;
      }
      default:
        return deed.send(transport, number, code, { signal });
    }
  }
}
