import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { readingOf } from '../../../sdk/contract/readability.ts';
import { findPersonalData } from '../../../sdk/contract/redaction.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { ANSWER_LANGUAGES, TOPICS } from '../../../sdk/contract/vocabulary.ts';
import { DeskElement } from '../desk-element.ts';
import { openDialogs } from '../kit/dialogs.ts';
import type { TemplatesWords } from '../locales/templates.ts';
import { templatesWords } from '../locales/templates.ts';
import { answerStyles } from './answer.styles.ts';
import type { Draft } from './draft.ts';
import type { Typed } from './template-form.ts';
import { faultsOf, templateForm } from './template-form.ts';
import { saveTemplate, templateOf } from './template-saving.ts';

/**
 * Keeps an answer that is being written as a template for all colleagues. Whatever names somebody is taken out first, and whoever
 * saves is warned of what is still in it.
 *
 * @fires jauap-desk-closed - It is saved, or was given up.
 */
export class JauapDeskSaveTemplate extends DeskElement<TemplatesWords> {
  static override styles: CSSStyleSheet[] = answerStyles;
  static override properties: PropertyDeclarations = {
    desk: { attribute: false },
    draft: { attribute: false },
    found: { attribute: false },
  };

  /** The answer, as it was when the dialog opened, and the appeal it is about. */
  declare draft: Draft;
  declare found: DeskCase;
  protected readonly tables = templatesWords;
  #typed: Typed | undefined;
  #tried = false;
  #busy = false;
  #alert = '';

  protected override ready(): void {
    this.#typed = templateOf(this.draft, this.found);
    this.requestUpdate();
  }

  override updated(): void {
    openDialogs(this.renderRoot);
  }

  readonly #save = async (): Promise<void> => {
    const { words } = this;
    const typed = this.#typed;
    if (!words || !typed || this.#busy) return;
    this.#tried = true;
    const faults = faultsOf(typed);
    this.#busy = !faults.title && !faults.texts;
    this.requestUpdate();
    if (!this.#busy) return this.#toFault();
    this.#alert = await saveTemplate(this.desk.client, typed, words);
    this.#busy = false;
    this.requestUpdate();
    if (this.#alert) return;
    this.desk.say(words.saved);
    // A drawing that is still due would open it again.
    await this.updateComplete;
    this.#close();
  };

  async #toFault(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  /** Closed before it is taken away, so that the focus goes back to the button. */
  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const typed = this.#typed;
    if (!words || !typed) return nothing;
    const told = () => this.dispatchEvent(new Event('jauap-desk-closed'));
    return html`<dialog class="wide" aria-labelledby="making" @close=${told}>
      <div class="stack">
        <h2 id="making">${words.fromAnswer}</h2>
        <p>${words.forEverybody}</p>
        ${this.#warnings(typed, words)}
        ${templateForm({
          typed,
          topics: TOPICS,
          words,
          tried: this.#tried,
          busy: this.#busy,
          alert: this.#alert,
          set: (change) => {
            this.#typed = { ...typed, ...change };
            this.requestUpdate();
          },
          save: this.#save,
          cancel: this.#close,
        })}
      </div>
    </dialog>`;
  }

  /** What a colleague would stumble over; it keeps nobody from saving. */
  #warnings({ texts }: Typed, { personal, hard }: TemplatesWords): TemplateResult {
    const warnings = ANSWER_LANGUAGES.flatMap((language) => [
      ...(findPersonalData(texts[language]).length > 0 ? [personal[language]] : []),
      ...(readingOf(texts[language], language).light === 'hard' ? [hard[language]] : []),
    ]);
    return html`<div role="status">${warnings.map((warning) => html`<p class="warning">${warning}</p>`)}</div>`;
  }
}

customElements.define('jauap-desk-save-template', JauapDeskSaveTemplate);
