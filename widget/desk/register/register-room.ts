import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { createCode, idempotencyKeyOf, parseCode } from '../../../sdk/contract/code.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Receipt } from '../../../sdk/contract/types.ts';
import { DeskForm } from '../kit/form-element.ts';
import { deskStyles } from '../kit/styles.ts';
import type { RegisterWords } from '../locales/register.ts';
import { registerWords } from '../locales/register.ts';
import type { Terms } from '../locales/terms.ts';
import { terms } from '../locales/terms.ts';
import { appealFields, publicationFields } from './fields.ts';
import { readAppeal, readPublication } from './reading.ts';
import { paper } from './register.styles.ts';
import { slip } from './slip.ts';

/** What can be entered here. */
export type Entry = 'appeal' | 'publication';

/** Where staff enter what came another way: a call, a visit, a post, a publication. */
export class JauapDeskRegister extends DeskForm<RegisterWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, paper];

  protected readonly tables = registerWords;
  #terms: Terms | undefined;
  #entry: Entry = 'appeal';
  /** Made anew for every entry, and not for a second try of the same one. */
  #code = createCode();
  #receipt: Receipt | undefined;
  #said = '';

  protected override ready(): void {
    void terms[this.desk.lang]().then(({ words }) => {
      this.#terms = words;
      this.requestUpdate();
    });
    if (!this.desk.may('desk:register')) this.#entry = 'publication';
  }

  #choose(entry: Entry): void {
    this.#entry = entry;
    this.requestUpdate();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const appeal = this.#entry === 'appeal';
    const endpoint = appeal ? DESK_ENDPOINTS.register : DESK_ENDPOINTS.publish;
    const body = appeal ? readAppeal(data) : readPublication(data);
    const receipt = await this.attempt(async () => {
      const key = await idempotencyKeyOf(parseCode(this.#code) ?? '');
      return this.desk.client.call<Receipt>(endpoint, { body, headers: { 'Idempotency-Key': key } });
    });
    if (!receipt) return;
    this.#receipt = receipt;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #again(): void {
    this.#receipt = undefined;
    this.#code = createCode();
    this.#said = '';
    this.requestUpdate();
  }

  async #copy(words: RegisterWords): Promise<void> {
    await navigator.clipboard.writeText(`${this.#receipt?.number} ${this.#code}`);
    this.#said = words.copied;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const words = this.words;
    const terms = this.#terms;
    if (!words || !terms) return html`<p role="status"></p>`;
    const receipt = this.#receipt;
    if (receipt) {
      const acts = {
        copy: () => this.#copy(words),
        print: () => print(),
        open: () => this.desk.go(`/desk/appeals/${receipt.number}`),
        again: () => this.#again(),
      };
      return slip({ entry: this.#entry, receipt, code: this.#code, said: this.#said }, words, terms, acts);
    }
    return this.#form(words, terms);
  }

  #form(words: RegisterWords, terms: Terms): TemplateResult {
    const appeal = this.#entry === 'appeal';
    const context = { words, terms, wrong: (path: string) => this.wrong(path) };
    return html`<div class="stack">
      <h1>${words.heading}</h1>
      ${
        this.desk.may('desk:register')
          ? html`<div class="row" role="group" aria-label=${words.heading}>
              ${(['appeal', 'publication'] as const).map(
                (entry) =>
                  html`<button aria-pressed=${this.#entry === entry} class=${this.#entry === entry ? 'primary' : ''} @click=${() => this.#choose(entry)}>${words.tabs[entry]}</button>`,
              )}
            </div>`
          : nothing
      }
      <p>${words.leads[this.#entry]}</p>
      <form class="stack" novalidate @submit=${this.#submit}>
        <div class="columns">${appeal ? appealFields(context) : publicationFields(context)}</div>
        <p class="alert" role="alert">${this.failure.text}</p>
        <button class="primary" ?disabled=${this.busy}>${this.busy ? words.sending : words.submit[this.#entry]}</button>
      </form>
    </div>`;
  }
}

customElements.define('jauap-desk-register', JauapDeskRegister);
