import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { Scope } from '../jauap-feed/jauap-feed.ts';
import type { FeedWords } from '../locales/feed.ts';
import { feedWords } from '../locales/feed.ts';
import { tokens } from '../styles/tokens.ts';
import { styles } from './jauap-widget.styles.ts';

/** The form's own script: nobody loads it who only reads. */
const loadForm = () => import('../script-form.ts');

/** Starts loading as soon as somebody reaches for the button; if that fails, the click will say so. */
export const prefetch = () => void loadForm().catch(() => {});

/**
 * @summary Everything in one tag: a button that opens the form, the receipt, and the feed «Не істелді» below.
 * @tagname jauap-widget
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @attr {string} topic - What the page is about, a topic of the contract: only for `scope="page"`, where comments are not asked for it.
 * @attr {boolean} mark-errors - Offers to report mistakes in the page's text: select, press Ctrl+Enter.
 *
 * @fires {JauapSubmittedEvent} jauap-submitted - An appeal was accepted. --bubbles --composed
 * @fires {JauapFailedEvent} jauap-failed - An appeal could not be sent. --bubbles --composed
 *
 * @csspart door - The panel with the button that opens the form.
 * @csspart open - The button.
 * @csspart form - The form, a `<jauap-form>`, whose larger parts are exported under their names, its heading as `form-heading`.
 * @csspart feed - The feed, a `<jauap-feed>`, whose own parts are exported under their names.
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
export class JauapWidget extends JauapElement<FeedWords> {
  static override readonly styles = [tokens, styles];
  static override readonly attributes = { ...SERVICE_ATTRIBUTES, scope: 'agency', object: '' };

  /** Name of the agency in the service, such as `kokshetau`. */
  declare agency: string;
  /** Address of the service. By default the origin this script came from. */
  declare endpoint: string;
  /** Names of the query parameters that tell pages apart, separated by spaces. By default none. */
  declare pageParams: string;
  /** Whose appeals the feed shows: the whole agency's (`agency`) or those about this very page (`page`). */
  declare scope: Scope;
  /** Id of the thing the page is about, such as `school-12`: appeals are sent with it, and the feed shows those about it. */
  declare object: string;

  protected override readonly localize = new LocalizeController(this, feedWords);
  readonly #form = new RequestController<Awaited<ReturnType<typeof loadForm>>>(this);

  /** Opens the form and moves the focus to its first field. */
  async open(): Promise<void> {
    if ((await this.#form.run(loadForm))?.tag !== 'done') return;
    await this.updateComplete;
    this.renderRoot.querySelector('jauap-form')?.focus();
  }

  protected override renderIn(words: FeedWords): TemplateResult {
    const { tag } = this.#form.state;
    return html`<div part="door" lang=${words.lang}>
      <p>${words.lead}</p>
      <button part="open" class="primary" @pointerenter=${prefetch} @focus=${prefetch} @click=${this.open}>${tag === 'pending' ? words.loading : words.send}</button>
      ${tag === 'failed' ? html`<p role="alert" class="alert">${words.failed}</p>` : ''}
    </div>`;
  }

  /**
   * A page that wants its mistakes reported says so with an attribute, and one without an origin (a saved file, a sandboxed frame) can
   * read nothing; no other page loads a byte for either.
   */
  protected override start(): void {
    if (this.hasAttribute('mark-errors') || origin === 'null')
      void import('../intents/mark.ts').then((few) => few.mark(this)).catch(() => {});
  }

  protected override render(): TemplateResult {
    // Without words there is nothing of our own to show, but the feed can begin to load.
    return html`${this.#form.state.value?.formIn(this) ?? super.render()}
      <jauap-feed
        part="feed"
        exportparts="heading,appeal,status,overdue,text,answer,measures,verdict,more,find,numbers"
        ?hidden=${!this.localize.words}
        agency=${this.agency}
        endpoint=${this.endpoint}
        lang=${this.lang}
        page-params=${this.pageParams}
        scope=${this.scope}
        object=${this.object}
        theme=${this.theme}
      ></jauap-feed>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-widget': JauapWidget;
  }
}
