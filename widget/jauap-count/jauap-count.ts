import { COUNT_WORDS } from '../locales/pages.ts';
import { nearestLanguage } from '../nearest-language.ts';
import { canonicalAddress } from '../page.ts';
import { countOf } from './batch.ts';

/**
 * @summary A badge in a listing: how many comments stand under a page, and how many of them are answered.
 * @tagname jauap-count
 *
 * All badges of a page ask in one request. Until there is an answer, and where nothing has been said, a badge is empty, so that
 * a listing looks as it did without it. It has the look of the text around it.
 *
 * @attr {string} agency - Name of the agency in the service, such as `kokshetau`.
 * @attr {string} page - Address of the page that is counted; by default that of the link the badge stands in, else this page's.
 * @attr {string} endpoint - Address of the service; by default the origin this script came from.
 * @attr {string} page-params - Names of the query parameters that tell pages apart, separated by spaces; by default none.
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 */
export class JauapCount extends HTMLElement {
  static readonly observedAttributes = ['agency', 'endpoint', 'page', 'page-params', 'lang'];
  readonly #root = this.attachShadow({ mode: 'open' });
  #asked = 0;

  connectedCallback(): void {
    void this.#show();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#show();
  }

  /** Canonical address of what is counted, or `undefined` if it has none. */
  get #page(): string | undefined {
    const address = this.getAttribute('page') ?? this.closest('a')?.href ?? '';
    if (!URL.canParse(address, document.baseURI)) return undefined;
    return canonicalAddress(new URL(address, document.baseURI), '', this.getAttribute('page-params') ?? '');
  }

  async #show(): Promise<void> {
    const run = ++this.#asked;
    const agency = this.getAttribute('agency');
    const page = this.#page;
    if (!agency || !page) return;
    const endpoint = this.getAttribute('endpoint') ?? new URL(import.meta.url).origin;
    // A listing without its counts is still a listing: whatever goes wrong leaves it as it was.
    const count = await countOf(endpoint, agency, page).catch(() => undefined);
    // A later question has its own answer.
    if (run !== this.#asked) return;
    const words = COUNT_WORDS[nearestLanguage(this)];
    const said = count?.appeals ? [words.appeals(count.appeals), words.answered(count.answered)] : [];
    this.#root.textContent = said.join(', ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-count': JauapCount;
  }
}
