import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Receipt } from '../../sdk/contract/types.ts';
import { why } from '../appeal/why.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { JauapElement } from '../jauap-element.ts';
import type { FormWords } from '../locales/form.ts';
import { formWords } from '../locales/form.ts';
import { copyText } from './copy-text.ts';
import { styles } from './jauap-receipt.styles.ts';

/**
 * @summary The receipt of an accepted appeal: number, code, registration, due date and why it is that date.
 * @tagname jauap-receipt
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @slot - Further buttons, beside the one that copies.
 *
 * @csspart heading - The heading.
 * @csspart code - The citizen's code.
 *
 * @cssproperty --jauap-ink - Colour of the text.
 * @cssproperty --jauap-ground - Colour behind it.
 * @cssproperty --jauap-accent - Colour of buttons, links, marks and, much lighter, of panels.
 * @cssproperty --jauap-good - Colour of what is answered and done.
 * @cssproperty --jauap-alert - Colour of what is wrong or late.
 * @cssproperty --jauap-radius - Radius of corners, `0.5em` by default.
 * @cssproperty --jauap-font - Font family, the page's by default; it must have the Kazakh letters.
 * @cssproperty --jauap-reserve - Height kept free until there is something to show, `100vh` by default.
 */
export class JauapReceipt extends JauapElement<FormWords> {
  static override readonly styles = styles;

  protected override readonly localize = new LocalizeController(this, formWords);
  readonly #copying = new RequestController<void>(this);
  #receipt: Receipt | undefined;
  #focusWanted = false;

  /** The receipt, as the service gave it. */
  get receipt(): Receipt | undefined {
    return this.#receipt;
  }
  set receipt(receipt: Receipt | undefined) {
    this.#receipt = receipt;
    this.requestUpdate();
  }

  /** The citizen's code; set together with the receipt. No attribute: it should not stand in the page's source. */
  code = '';

  /** Moves the focus to the heading, as soon as there is one, so that the receipt is read from its beginning. */
  override focus(): void {
    this.#focusWanted = true;
    this.requestUpdate();
  }

  protected override updated(): void {
    const heading = this.#focusWanted && this.renderRoot.querySelector('h2');
    if (!heading) return;
    heading.focus();
    this.#focusWanted = false;
  }

  #copy({ number, clock }: Receipt, words: FormWords): void {
    const code = this.renderRoot.querySelector('code') as HTMLElement;
    const lines = [`${words.number}: ${number}`, `${words.code}: ${this.code}`, words.due(clock.dueOn)];
    void this.#copying.run(() => copyText(lines.join('\n'), code));
  }

  #renderActions(receipt: Receipt, words: FormWords): TemplateResult {
    const { tag } = this.#copying.state;
    return html`<div class="actions">
      <button class="primary" @click=${() => this.#copy(receipt, words)}>${words.copy}</button>
      <slot></slot>
      <span role="status">${tag === 'done' ? words.copied : tag === 'failed' ? words.notCopied : ''}</span>
    </div>`;
  }

  protected override renderIn(words: FormWords): TemplateResult {
    const receipt = this.#receipt;
    if (!receipt) return html``;
    const { number, clock, publication } = receipt;
    return html`<section lang=${words.lang}>
      <h2 part="heading" tabindex="-1">${words.accepted}</h2>
      <dl>
        <div><dt>${words.number}</dt><dd><strong>${number}</strong></dd></div>
        <div><dt>${words.code}</dt><dd><code part="code">${this.code}</code></dd><dd>${words.keep}</dd></div>
        <div><dt>${words.registered}</dt><dd><strong>${words.date(clock.registeredOn)}</strong></dd></div>
      </dl>
      <div>
        <strong>${words.due(clock.dueOn)}</strong>
        ${why(clock, words)}
      </div>
      <p class="soft">${publication === 'awaiting' ? words.statuses.moderation : publication === 'no_consent' ? words.noConsent : ''}</p>
      ${this.#renderActions(receipt, words)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-receipt': JauapReceipt;
  }
}
