import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { ErasureGround } from '../../../sdk/contract/desk-vocabulary.ts';
import { ERASURE_GROUNDS } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { isApiError } from '../../../sdk/errors.ts';
import { DeskElement } from '../desk-element.ts';
import type { EraseWords } from '../locales/erase.ts';
import { eraseWords } from '../locales/erase.ts';

type Fault = 'reason' | 'sure';

/**
 * The button and dialog that erase the words of a case. Fires `jauap-desk-changed` with the case as it is afterwards.
 */
export class JauapDeskErase extends DeskElement<EraseWords> {
  static override properties = { ...DeskElement.properties, case: { attribute: false } };

  declare case: DeskCase;
  protected readonly tables = eraseWords;
  #ground: ErasureGround = 'request';
  #faults: readonly Fault[] = [];
  #failure = '';
  #busy = false;

  get #dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  async #submit(event: SubmitEvent, words: EraseWords): Promise<void> {
    event.preventDefault();
    if (this.#busy) return;
    const data = new FormData(event.target as HTMLFormElement);
    const reason = String(data.get('reason')).trim();
    this.#faults = [
      ...(reason.length < LIMITS.reasonMin ? (['reason'] as const) : []),
      ...(data.has('sure') ? [] : (['sure'] as const)),
    ];
    this.#failure = '';
    if (this.#faults.length === 0) await this.#erase(reason, words);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  async #erase(reason: string, words: EraseWords): Promise<void> {
    const { number, version } = this.case;
    const body = { ground: this.#ground, reason, version };
    this.#busy = true;
    this.requestUpdate();
    try {
      const detail = await this.desk.client.call<DeskCase>(DESK_ENDPOINTS.erase, { params: { number }, body });
      this.#dialog?.close();
      this.desk.say(words.done);
      this.dispatchEvent(new CustomEvent('jauap-desk-changed', { detail, bubbles: true, composed: true }));
    } catch (error) {
      const code = isApiError(error) ? error.code : '';
      this.#failure = words.problems[code as keyof EraseWords['problems']] ?? words.failed;
    }
    this.#busy = false;
  }

  override render(): TemplateResult {
    const { words } = this;
    if (!words) return html``;
    return html`
      <button @click=${() => this.#dialog?.showModal()}>${words.open}</button>
      <dialog aria-labelledby="title">
        <form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#submit(event, words)}>
          <h2 id="title">${words.title}</h2>
          ${this.#grounds(words)}
          <p>${words.takes[this.#ground]}</p>
          <p>${words.stays}</p>
          ${this.#fields(words)}
          <p class="alert" role="alert">${this.#failure}</p>
          <p class="row">
            <button class="primary" ?disabled=${this.#busy}>${this.#busy ? words.erasing : words.erase}</button>
            <button type="button" @click=${() => this.#dialog?.close()}>${words.cancel}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  #grounds(words: EraseWords): TemplateResult {
    const choose = (ground: ErasureGround) => () => {
      this.#ground = ground;
      this.requestUpdate();
    };
    return html`<fieldset>
      <legend>${words.ground}</legend>
      ${ERASURE_GROUNDS.map(
        (ground) =>
          html`<label class="inline-check"
            ><input
              type="radio"
              name="ground"
              value=${ground}
              ?checked=${ground === this.#ground}
              @change=${choose(ground)}
            />${words.grounds[ground]}</label
          >`,
      )}
    </fieldset>`;
  }

  #fields(words: EraseWords): TemplateResult {
    const missing = (fault: Fault) => this.#faults.includes(fault);
    return html`
      <p class="field">
        <label for="reason">${words.reason}</label>
        <textarea
          id="reason"
          name="reason"
          rows="2"
          maxlength=${LIMITS.reasonMax}
          aria-describedby="hint no-reason"
          aria-invalid=${missing('reason')}
        ></textarea>
        <span class="small soft" id="hint">${words.reasonHint}</span>
        <span class="alert" id="no-reason">${missing('reason') ? words.reasonMissing : ''}</span>
      </p>
      <label class="inline-check"
        ><input
          type="checkbox"
          name="sure"
          aria-describedby="not-sure"
          aria-invalid=${missing('sure')}
        />${words.sure}</label
      >
      <p class="alert" id="not-sure">${missing('sure') ? words.sureMissing : ''}</p>
    `;
  }
}

customElements.define('jauap-desk-erase', JauapDeskErase);
