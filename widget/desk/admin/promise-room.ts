import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AdminDesk } from '../../../sdk/contract/types.ts';
import type { AdminWords } from '../locales/admin.ts';
import { AdminRoom } from './admin-room.ts';
import { Filled, field } from './fields.ts';

/** What the agency proposes to somebody who has not promised anything yet. */
const PROPOSED = { replyHours: 16, answerDays: 10 };

/** A first word and an answer earlier than the law asks. */
export class JauapDeskPromise extends AdminRoom {
  protected readonly section = 'promise';
  #promised = false;

  protected override opened({ promise }: AdminDesk): void {
    this.#promised = promise !== null;
  }

  protected override content({ promise }: AdminDesk, words: AdminWords): TemplateResult {
    const said = words.promise;
    const drawing = this.drawing(words);
    const { replyHours, answerDays } = promise ?? PROPOSED;
    const number = (name: string, label: string, hint: string, value: number) =>
      field({ name, label, hint, value: String(value), type: 'number', required: true }, drawing);
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <p>${said.shown}</p>
      <label class="inline-check"><input type="checkbox" name="on" .checked=${this.#promised} @change=${this.#change} />${said.on}</label>
      ${
        this.#promised
          ? html`<div class="columns">
            ${number('promise.replyHours', said.reply, said.replyHint, replyHours)}
            ${number('promise.answerDays', said.answer, said.answerHint, answerDays)}
          </div>`
          : nothing
      }
      ${this.bar(words)}
    </form>`;
  }

  readonly #change = (event: Event): void => {
    this.#promised = (event.target as HTMLInputElement).checked;
    this.requestUpdate();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const filled = new Filled(event.target as HTMLFormElement);
    const promise = filled.checked('on')
      ? { replyHours: filled.number('promise.replyHours'), answerDays: filled.number('promise.answerDays') }
      : null;
    void this.save(DESK_ENDPOINTS.savePromise, { body: { promise } });
  };
}

customElements.define('jauap-desk-promise', JauapDeskPromise);
