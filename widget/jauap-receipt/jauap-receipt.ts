import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Receipt } from '../../sdk/contract/types.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { FormWords } from '../locales/form.ts';
import { formWords } from '../locales/form.ts';
import { copyText } from './copy-text.ts';
import { styles } from './jauap-receipt.styles.ts';
import type { Keeping, Status } from './keeping.ts';
import { groups, trackingAddress } from './receipt-text.ts';

const wrapping = (text: string) => groups(text).map((group) => html`${group}<wbr>`);

/**
 * @summary The receipt of an accepted appeal: number, code, dates, where to follow it; copied, printed or saved as a file.
 * @tagname jauap-receipt
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @slot - Buttons that lead away from the receipt. Pressed before it was copied, printed or saved, they are held back once.
 *
 * @csspart heading - The heading.
 * @csspart code - The citizen's code.
 * @csspart following - Where the appeal is followed, with the QR code.
 * @csspart qr - The QR code.
 * @csspart address - The address in it, a link.
 * @csspart gate - The question whether the code was kept.
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
export class JauapReceipt extends JauapElement<FormWords> {
  static override readonly styles = styles;
  static override readonly attributes = { endpoint: SERVICE_ATTRIBUTES.endpoint };

  /** Address of the service that has the page of the appeal. By default the origin this script came from. */
  declare endpoint: string;

  protected override readonly localize = new LocalizeController(this, formWords);
  readonly #status: Status = {};
  #keeping: Keeping | undefined;
  #loading: Promise<void> | undefined;
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
    const heading = this.renderRoot.querySelector('h2');
    if (!heading) return;
    if (this.#focusWanted) heading.focus();
    this.#focusWanted = false;
    // The rest comes when number and code can be read. Without it they can be read too, and the next update tries again.
    this.#loading ??= import('../intents/receipt.ts').then(
      ({ Keeping }) => {
        this.#keeping = new Keeping(this, this.#status);
        this.requestUpdate();
      },
      () => {
        this.#loading = undefined;
      },
    );
  }

  async #copy(receipt: Receipt, words: FormWords): Promise<void> {
    const { number, clock } = receipt;
    const code = this.renderRoot.querySelector('code') as HTMLElement;
    const lines = [
      `${words.number}: ${number}`,
      `${words.code}: ${this.code}`,
      words.due(clock.dueOn),
      trackingAddress(this.endpoint, receipt),
    ];
    this.#status.said = await copyText(lines.join('\n'), code);
    this.requestUpdate();
  }

  protected override renderIn(words: FormWords): TemplateResult {
    const receipt = this.#receipt;
    if (!receipt) return html``;
    const { number, clock } = receipt;
    const { said } = this.#status;
    const { facts, why, following, buttons, gate, done } = this.#keeping?.parts(receipt, words) ?? {};
    return html`<section lang=${words.lang}>
      <h2 part="heading" tabindex="-1">${words.accepted}</h2>
      <dl>
        <div><dt>${words.number}</dt><dd><strong>${wrapping(number)}</strong></dd></div>
        <div><dt>${words.code}</dt><dd><code part="code">${wrapping(this.code)}</code></dd><dd>${words.keep}</dd></div>
        ${facts}
        <div><dt>${words.registered}</dt><dd><strong>${words.date(clock.registeredOn)}</strong></dd></div>
      </dl>
      <div>
        <strong>${words.due(clock.dueOn)}</strong>
        ${why}
      </div>
      <div class="actions">
        <button class="primary" @click=${() => this.#copy(receipt, words)}>${words.copy}</button>
        ${buttons}
        <span role="status">${said ? words[said] : done}</span>
      </div>
      ${following}
      <slot></slot>
      ${gate}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-receipt': JauapReceipt;
  }
}
