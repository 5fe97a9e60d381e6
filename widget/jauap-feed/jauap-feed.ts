import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import { fetchFeed } from '../../sdk/operations/fetch-feed.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import type { RequestState } from '../controllers/request-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import type { Finder } from '../intents/find.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { FeedWords } from '../locales/feed.ts';
import { feedWords } from '../locales/feed.ts';
import { createTransport } from '../transport.ts';
import { appealCard } from './appeal-card.ts';
import { styles } from './jauap-feed.styles.ts';

export type Scope = 'agency' | 'page';

/** All that has been read so far, and where to go on. */
interface Items {
  readonly items: readonly PublicAppeal[];
  readonly next: string | null;
}

/**
 * @summary The public feed «Не істелді»: what citizens asked, what the agency answered and did.
 * @tagname jauap-feed
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @csspart heading - The heading of the feed.
 * @csspart appeal - One appeal.
 * @csspart status - Its status.
 * @csspart overdue - The mark of an appeal past its due date.
 * @csspart text - A text of the citizen or of the agency.
 * @csspart answer - The answer of the agency with the measures.
 * @csspart measures - The list of measures.
 * @csspart verdict - The citizen's verdict on the answer.
 * @csspart more - The button that shows more.
 * @csspart find - The button that brings the search, and then opens it.
 * @csspart numbers - The button that brings the numbers of the agency, and then the numbers, a `<jauap-stats>`.
 *
 * @cssproperty --jauap-ink - Colour of the text.
 * @cssproperty --jauap-ground - Colour behind it.
 * @cssproperty --jauap-accent - Colour of buttons, links, marks and, much lighter, of panels.
 * @cssproperty --jauap-good - Colour of what is answered and done.
 * @cssproperty --jauap-alert - Colour of what is wrong or late.
 * @cssproperty --jauap-radius - Radius of corners, `0.5em` by default.
 * @cssproperty --jauap-font - Font family, the page's by default; it must have the Kazakh letters.
 * @cssproperty --jauap-line-height - Height of lines, `1.5` by default.
 * @cssproperty --jauap-reserve - Height kept free until there is something to show, `100vh` by default.
 */
export class JauapFeed extends JauapElement<FeedWords> {
  static override readonly styles = styles;
  static override readonly attributes = { ...SERVICE_ATTRIBUTES, scope: 'agency', object: '' };

  /** Name of the agency in the service, such as `kokshetau`. */
  declare agency: string;
  /** Address of the service. By default the origin this script came from. */
  declare endpoint: string;
  /** Names of the query parameters that tell pages apart, separated by spaces. By default none. */
  declare pageParams: string;
  /** `agency`: all appeals to the agency. `page`: only those about this very page. */
  declare scope: Scope;
  /** Id of the thing appeals are about, such as `school-12`: only those are shown. */
  declare object: string;

  protected override readonly localize = new LocalizeController(this, feedWords);
  readonly #feed = new RequestController<Items>(this);
  readonly #finder = new RequestController<Finder>(this);
  /** How many appeals "show more" has added. */
  #added = 0;
  /** What the last reading was to be added to. */
  #shown: Items | undefined;

  /** Reads the feed again from its beginning. What is shown stays until the answer is here. */
  async refresh(): Promise<void> {
    await this.#read();
  }

  /**
   * Brings the search, with what the page's address asks for.
   * @param numbers whether it is the numbers of the agency beside it that somebody wants to see.
   */
  async find(numbers = false): Promise<void> {
    // The signal ends with the search: it follows the address of the page until then.
    await this.#finder.run(async (signal) => (await import('../intents/find.ts')).openFinder(this, signal, numbers));
  }

  /** Nothing of another subject may stay. */
  protected override start(): void {
    this.#feed.reset();
    this.#finder.reset();
    void this.#read();
    if (location.hash.startsWith('#jauap=')) void this.find();
  }

  async #read(shown?: Items): Promise<boolean> {
    this.#added = 0;
    this.#shown = shown;
    const state = await this.#feed.run((signal) => this.#fetch(signal, shown));
    return state?.tag === 'done';
  }

  async #press(shown?: Items): Promise<void> {
    if (!(await this.#read(shown))) return;
    await this.updateComplete;
    // The button may be gone, and what was asked for begins here: at the first new appeal, or at the feed's own heading.
    this.renderRoot.querySelectorAll<HTMLElement>('h2,h3')[shown ? shown.items.length + 1 : 0]?.focus();
  }

  async #fetch(signal: AbortSignal, shown?: Items): Promise<Items> {
    let page: string | undefined;
    if (this.scope === 'page') {
      // Most feeds are the whole agency's and need no address.
      const { currentAddress, watchPage } = await import('../intents/page.ts');
      const address = () => currentAddress(this.pageParams);
      page = address();
      // Single-page navigation makes another page of this one. The watch ends with the next reading.
      watchPage(() => page !== address() && this.start(), signal);
      if (!page) return { items: [], next: null };
    }
    const transport = createTransport(this.endpoint);
    const filter = { page, object: this.object || undefined, cursor: shown?.next ?? undefined };
    const { items, next } = await fetchFeed(transport, this.agency, filter, { signal });
    if (shown) this.#added = items.length;
    return { items: [...(shown?.items ?? []), ...items], next };
  }

  #renderEnd({ tag, value }: RequestState<Items>, words: FeedWords): TemplateResult {
    const pending = tag === 'pending';
    const failed = tag === 'failed';
    const button =
      (failed || value?.next) &&
      html`<p role="alert" class="alert">${failed ? words.failed : ''}</p>
        <button part="more" @click=${() => this.#press(failed ? this.#shown : value)}>${failed ? words.retry : words.more}</button>`;
    // The place that is kept free is an element of its own: one that moved would be a shift of the layout.
    return html`${button} ${pending && !value ? html`<div class="waiting"></div>` : ''}
      <p role="status">${pending ? words.loading : this.#added ? words.shown(this.#added) : ''}</p>`;
  }

  #renderFinder(words: FeedWords, list: TemplateResult): TemplateResult {
    const { tag, value } = this.#finder.state;
    return (
      value?.render(words, list) ??
      html`<div class="ways">
          <button part="find" @click=${() => this.find()}>${tag === 'pending' ? words.loading : words.find}</button>
          <button part="numbers" @click=${() => this.find(true)}>${words.numbers}</button>
        </div>
        ${tag === 'failed' ? html`<p role="alert" class="alert">${words.failed}</p>` : ''} ${list}`
    );
  }

  protected override renderIn(words: FeedWords): TemplateResult {
    const { state } = this.#feed;
    const items = state.value?.items;
    const paged = this.scope === 'page';
    const list = html`${items?.map((appeal) => appealCard(appeal, words, this.endpoint, paged))}
      ${items?.length === 0 ? html`<p class="soft">${words.empty}</p>` : ''} ${this.#renderEnd(state, words)}`;
    return html`<section lang=${words.lang}>
      <h2 part="heading" tabindex="-1">${words.heading}</h2>
      ${paged ? list : this.#renderFinder(words, list)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-feed': JauapFeed;
  }
}
