import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { DeskElement } from '../desk-element.ts';
import { answerWords } from '../locales/answer.ts';
import type { AnswerWords } from '../locales/answer-words.ts';
import './answer-editor.ts';

/** The answer editor by itself, at an address of its own: reads the case, and goes back to it when the answer is given. */
export class JauapDeskAnswerRoom extends DeskElement<AnswerWords> {
  static override properties = { ...DeskElement.properties, number: {} };

  declare number: string;
  protected readonly tables = answerWords;
  #found: DeskCase | undefined;
  #failed = false;

  protected override ready(): void {
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#failed = false;
    this.requestUpdate();
    try {
      this.#found = await this.desk.client.call<DeskCase>(DESK_ENDPOINTS.case, { params: { number: this.number } });
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  #toCase(event?: Event): void {
    event?.preventDefault();
    this.desk.go(`/desk/appeals/${this.number}`);
  }

  override render(): TemplateResult | typeof nothing {
    const { words, number } = this;
    if (!words) return nothing;
    return html`<div class="stack">
      <p><a href=${`/desk/appeals/${number}`} @click=${this.#toCase}>← ${words.toCase}</a></p>
      <h1>${words.title} ${number}</h1>
      ${this.#content(words)}
    </div>`;
  }

  #content(words: AnswerWords): TemplateResult {
    if (this.#failed) {
      return html`<p role="alert" class="alert">${words.failed}</p>
        <button @click=${() => this.#read()}>${words.retry}</button>`;
    }
    const found = this.#found;
    if (!found) return html`<p role="status">${words.loading}</p>`;
    return html`<blockquote class="panel tint" lang=${found.lang}>${found.original?.text ?? found.text}</blockquote>
      <jauap-desk-answer .desk=${this.desk} .case=${found} @jauap-desk-changed=${() => this.#toCase()}></jauap-desk-answer>`;
  }
}

customElements.define('jauap-desk-answer-room', JauapDeskAnswerRoom);
