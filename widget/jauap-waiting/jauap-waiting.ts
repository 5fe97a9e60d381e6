import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { OutboxEntry, OutboxReceipt, WaitingEntry } from '../../sdk/outbox/kept.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import { copyText } from '../jauap-receipt/copy-text.ts';
import type { FormWords } from '../locales/form.ts';
import { formWords } from '../locales/form.ts';
import type { KeepWords } from '../locales/keep.ts';
import { keepWords } from '../locales/keep.ts';
import { device } from '../waiting/device.ts';
import { correct, discard } from './correct.ts';
import { styles } from './jauap-waiting.styles.ts';
import type { Acts } from './parts.ts';
import { entryPart, textOf } from './parts.ts';

/**
 * @summary What waits on this device to be sent, was refused or has arrived meanwhile. Shows nothing where there is nothing.
 * @tagname jauap-waiting
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @csspart heading - The heading.
 * @csspart state - How an appeal stands.
 * @csspart now - The button that sends at once.
 * @csspart correct - The button that brings refused words back into the form.
 * @csspart copy - The button that copies the text.
 * @csspart remove - The button that deletes, once it was asked after.
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
export class JauapWaiting extends JauapElement<FormWords> {
  static override readonly styles = styles;
  static override readonly attributes = { agency: '', endpoint: SERVICE_ATTRIBUTES.endpoint };

  /** Name of the agency in the service, such as `kokshetau`. */
  declare agency: string;
  /** Address of the service. By default the origin this script came from. */
  declare endpoint: string;

  protected override readonly localize = new LocalizeController(this, formWords);
  readonly #more = new LocalizeController(this, keepWords);
  #unsubscribe: (() => void) | undefined;
  /** Ids of the entry that may be deleted, and of the one whose text is copied by hand. */
  #sure = '';
  #byHand = '';
  #said: keyof KeepWords | undefined;
  #trying = false;
  #focusWanted = false;
  #receipts: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = device.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  /** Moves the focus to the heading, as soon as there is one. */
  override focus(): void {
    this.#focusWanted = true;
    this.requestUpdate();
  }

  protected override updated(): void {
    const heading = this.renderRoot.querySelector('h2');
    if (!heading || !this.#focusWanted) return;
    this.#focusWanted = false;
    heading.focus();
  }

  #say(said: keyof KeepWords | undefined): void {
    this.#said = said;
    this.requestUpdate();
  }

  async #now(): Promise<void> {
    if (this.#trying) return;
    this.#trying = true;
    this.#say('sending');
    const accepted = await device
      .outbox(this)
      .flush()
      .catch(() => []);
    this.#trying = false;
    this.#say(accepted.length ? undefined : 'still');
  }

  readonly #acts: Acts = {
    copy: async (entry, { target }) => {
      this.#byHand = entry.id;
      this.requestUpdate();
      await this.updateComplete;
      const shown = (target as Element).closest('li')?.querySelector('.copied') as HTMLElement;
      const said = await copyText(textOf(entry), shown);
      if (said === 'copied') this.#byHand = '';
      this.#say(said);
    },
    correct: (entry) => void this.#correct(entry),
    ask: async (entry) => {
      this.#sure = entry?.id ?? '';
      this.#say(undefined);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(entry ? '#sure' : 'h2')?.focus();
    },
    remove: async (entry) => {
      await discard(entry).then(() => this.#say('removed'), device.block);
      this.focus();
    },
  };

  async #correct(entry: WaitingEntry): Promise<void> {
    const { host } = this.getRootNode() as ShadowRoot;
    const opened = (host as Element & { open?: () => Promise<void> }).open;
    const done = await correct(entry, () => opened?.call(host)).catch(device.block);
    this.#say(done === false ? 'busy' : undefined);
  }

  #renderReceipt({ id, number, code, receipt }: OutboxReceipt, words: FormWords, more: KeepWords): TemplateResult {
    const close = () => device.acknowledge(number).catch(device.block);
    const button = html`<button class="plain" data-id=${id} @click=${close}>${more.close}</button>`;
    if (!code) return html`<p>${more.codeless(number)}</p>${button}`;
    this.#receipts ??= import('../intents/sent.ts').then(
      ({ defineReceipt }) => {
        defineReceipt();
        this.requestUpdate();
      },
      () => {
        this.#receipts = undefined;
      },
    );
    // What is set on an element that is not defined yet stays hidden from it.
    if (!customElements.get('jauap-receipt')) return html`<p>${number}</p>`;
    return html`<jauap-receipt endpoint=${this.endpoint} lang=${words.lang} theme=${this.theme} .receipt=${receipt} .code=${code}>${button}</jauap-receipt>`;
  }

  #renderEntry(entry: OutboxEntry, words: FormWords, more: KeepWords): TemplateResult {
    const { id } = entry;
    const doing = { progress: device.progress, sure: this.#sure === id, byHand: this.#byHand === id };
    return entryPart(entry, doing, this.#acts, { words, more });
  }

  protected override renderIn(words: FormWords): TemplateResult {
    const more = this.#more.words;
    const entries = device.entries.filter(({ id }) => !device.shown.has(id));
    const receipts = device.receipts.filter(({ id }) => !device.shown.has(id));
    const count = entries.filter(({ state }) => state === 'waiting' || state === 'sending').length;
    // What has been sent meanwhile is not still there.
    if (!count && this.#said === 'still') this.#said = undefined;
    if (!more || !(entries.length || receipts.length || this.#said)) return html``;
    const said = this.#said && more[this.#said];
    return html`<section lang=${words.lang} aria-labelledby="heading">
      <div role="status">
        <h2 part="heading" id="heading" tabindex="-1">${count ? more.waiting(count) : more.news}</h2>
        <p>${typeof said === 'string' ? said : ''}</p>
      </div>
      ${receipts.map((receipt) => this.#renderReceipt(receipt, words, more))}
      <ul ?hidden=${!entries.length}>${entries.map((entry) => this.#renderEntry(entry, words, more))}</ul>
      ${count ? html`<div class="actions"><button part="now" class="primary" aria-disabled=${this.#trying} @click=${this.#now}>${more.now}</button></div>` : ''}
    </section>`;
  }

  protected override render(): TemplateResult {
    // Whoever has nothing waiting is told nothing, least of all that nothing could be loaded.
    const { words } = this.localize;
    return words ? this.renderIn(words) : html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-waiting': JauapWaiting;
  }
}
