import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { JauapFailedEvent, JauapSubmittedEvent } from '../events.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { Sender, Submitted } from '../jauap-form/sender.ts';
import type { MarkWords } from '../locales/mark.ts';
import { markWords } from '../locales/mark.ts';
import { reportText, selectedFragment } from './fragment.ts';
import { styles } from './jauap-mark.styles.ts';

/**
 * @summary "Select the mistake, press Ctrl+Enter": sends a fragment of the page and the page's address as a short report.
 * @tagname jauap-mark
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @fires {JauapSubmittedEvent} jauap-submitted - The report was accepted. --bubbles --composed
 * @fires {JauapFailedEvent} jauap-failed - The report could not be sent. --bubbles --composed
 *
 * @csspart hint - The line that tells how it is done.
 * @csspart dialog - The dialog with the fragment.
 * @csspart submit - The button that sends.
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
export class JauapMark extends JauapElement<MarkWords> {
  static override readonly styles = styles;
  static override readonly attributes = SERVICE_ATTRIBUTES;

  /** Name of the agency in the service, such as `kokshetau`. */
  declare agency: string;
  /** Address of the service. By default the origin this script came from. */
  declare endpoint: string;
  /** Names of the query parameters that tell pages apart, separated by spaces. By default none. */
  declare pageParams: string;

  protected override readonly localize = new LocalizeController(this, markWords);
  readonly #sending = new RequestController<Submitted>(this);
  #sender: Sender | undefined;
  #fragment = '';
  /** What was selected when the button was reached for: pressing it may take the selection away. */
  #reached = '';
  #nothing = false;
  #listening: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const keydown = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#open(this.#selected);
    };
    document.addEventListener('keydown', keydown, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  get #selected(): string {
    return selectedFragment(getSelection(), document.activeElement);
  }

  async #open(fragment: string): Promise<void> {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!fragment || !dialog || dialog.open) return;
    this.#nothing = false;
    if (fragment !== this.#fragment) this.#sending.reset();
    this.#fragment = fragment;
    this.requestUpdate();
    await this.updateComplete;
    dialog.showModal();
  }

  #press(): void {
    const fragment = this.#selected || this.#reached;
    this.#nothing = !fragment;
    this.requestUpdate();
    void this.#open(fragment);
  }

  async #submit(event: SubmitEvent, words: MarkWords): Promise<void> {
    event.preventDefault();
    if (this.#sending.state.tag === 'pending') return;
    const comment = String(new FormData(event.target as HTMLFormElement).get('comment') ?? '');
    const text = reportText(words.errorIn, this.#fragment, comment);
    // Who marks a mistake need not know whose it is: the agency finds out.
    const report = { kind: 'report', topic: 'unsure', lang: words.lang, text, channel: 'widget' } as const;
    const consent = { processing: true, publication: false } as const;
    const state = await this.#sending.run(async (signal) => {
      // Nothing is sent that could not give its receipt.
      const { Sender, defineReceipt } = await import('../intents/sent.ts');
      defineReceipt();
      this.#sender ??= new Sender();
      return this.#sender.send(this, { ...report, consent }, signal);
    });
    if (state?.tag === 'failed') this.dispatchEvent(new JauapFailedEvent(state.error));
    if (state?.tag !== 'done') return;
    this.dispatchEvent(new JauapSubmittedEvent(state.value.receipt));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('jauap-receipt')?.focus();
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #renderReceipt({ receipt, code }: Submitted, words: MarkWords): TemplateResult {
    return html`<jauap-receipt
      endpoint=${this.endpoint}
      lang=${words.lang}
      theme=${this.theme}
      .receipt=${receipt}
      .code=${code}
    >
      <button class="plain" @click=${this.#close}>${words.close}</button>
    </jauap-receipt>`;
  }

  #renderForm(words: MarkWords): TemplateResult {
    const { state } = this.#sending;
    const pending = state.tag === 'pending';
    return html`<form @submit=${(event: SubmitEvent) => this.#submit(event, words)}>
      <h2 id="title">${words.title}</h2>
      <blockquote>${this.#fragment}</blockquote>
      <label for="comment">${words.comment}</label>
      <textarea id="comment" name="comment" rows="3" maxlength=${LIMITS.remarkMax}></textarea>
      <p>${words.consent}</p>
      <p role="alert" class="alert">${state.tag === 'failed' ? words.failed : ''}</p>
      <p role="status">${pending ? words.sending : ''}</p>
      <div class="actions">
        <button part="submit" class="primary" aria-disabled=${pending}>${words.submit}</button>
        <button type="button" @click=${this.#close}>${words.back}</button>
      </div>
    </form>`;
  }

  protected override renderIn(words: MarkWords): TemplateResult {
    const { state } = this.#sending;
    const reach = () => {
      this.#reached = this.#selected;
    };
    return html`<section lang=${words.lang}>
      <p part="hint" class="soft">${words.hint}</p>
      <button @pointerdown=${reach} @click=${this.#press}>${words.button}</button>
      <p role="alert">${this.#nothing ? words.nothing : ''}</p>
      <dialog part="dialog" lang=${words.lang} aria-labelledby="title">
        ${state.tag === 'done' ? this.#renderReceipt(state.value, words) : this.#renderForm(words)}
      </dialog>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-mark': JauapMark;
  }
}
