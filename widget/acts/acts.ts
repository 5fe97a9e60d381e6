/** What everybody can do with an appeal: say that they have the same problem, pass it on, open its page. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { Host } from '../controllers/host.ts';
import { hostedAddress } from '../find/address.ts';
import type { ActWords } from '../locales/acts.ts';
import { ACT_WORDS } from '../locales/acts.ts';
import { hasSupported } from '../similar/supported.ts';
import { Sharing } from './sharing.ts';

/** Whose appeal it is, and where the service is. */
interface At {
  readonly agency: string;
  readonly endpoint: string;
}

/** What became of a support, as a name among the words. */
type Told = 'sending' | 'thanks' | 'held' | 'failed';

/** Address of the appeal's own page. */
export const pageOf = ({ endpoint, agency }: At, number: string): string =>
  hostedAddress(endpoint, agency, { appeal: number });

export class Acts {
  readonly #host: Host;
  readonly #sharing: Sharing;
  /** How many supporters an appeal has since this citizen is one of them. */
  readonly #supports = new Map<string, number>();
  /** Number of the appeal that something was last done with, and what is said of it: a name among the words. */
  #last = '';
  #told: Told | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#sharing = new Sharing(host);
  }

  #tell(told: Told): void {
    this.#told = told;
    this.#host.requestUpdate();
  }

  async #support({ number, supports }: PublicAppeal, at: At): Promise<void> {
    if (this.#told === 'sending' || hasSupported(number)) return;
    this.#sharing.forget();
    this.#last = number;
    this.#tell('sending');
    try {
      const { support } = await import('../intents/support.ts');
      const counted = await support(at, number);
      this.#supports.set(number, Math.max(counted.supports, supports));
      this.#tell(counted.counted ? 'thanks' : 'held');
    } catch {
      this.#tell('failed');
    }
  }

  async #share({ number }: PublicAppeal, at: At): Promise<void> {
    if (this.#told === 'sending') return;
    this.#last = number;
    this.#told = undefined;
    await this.#sharing.share(at, { appeal: number });
  }

  #renderTold(number: string, words: ActWords, lang: Language): unknown {
    if (this.#last !== number) return '';
    return this.#told ? words[this.#told] : this.#sharing.render(lang);
  }

  render(appeal: PublicAppeal, at: At, lang: Language): TemplateResult {
    const { number, publication } = appeal;
    const words = ACT_WORDS[lang];
    const supports = this.#supports.get(number) ?? appeal.supports;
    const supported = hasSupported(number);
    // What nobody may read, nobody can say they have too.
    const button = () =>
      html`<button type="button" part="support" aria-pressed=${supported} aria-label="${words.support}. ${number}" @click=${() => this.#support(appeal, at)}>
        ${supported ? '✓ ' : ''}${words.support}
      </button>`;
    return html`<div class="acts">
      <p class="soft">${supports ? words.supports(supports) : ''}</p>
      <div class="actions">
        ${publication === 'published' ? button() : ''}
        <button type="button" part="share" aria-label="${words.share}. ${number}" @click=${() => this.#share(appeal, at)}>${words.share}</button>
        <a part="page" href=${pageOf(at, number)} aria-label="${words.page}. ${number}">${words.page}</a>
      </div>
      <p role="status">${this.#renderTold(number, words, lang)}</p>
    </div>`;
  }
}
