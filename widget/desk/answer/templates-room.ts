import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AgencyProfile, AnswerTemplate, AnswerTemplateList } from '../../../sdk/contract/types.ts';
import type { Topic } from '../../../sdk/contract/vocabulary.ts';
import { ANSWER_LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import { almaty } from '../../dates.ts';
import { DeskElement } from '../desk-element.ts';
import type { TemplatesWords } from '../locales/templates.ts';
import { templatesWords } from '../locales/templates.ts';
import { answerStyles } from './answer.styles.ts';
import type { Typed } from './template-form.ts';
import { faultsOf, templateForm } from './template-form.ts';
import { saveTemplate } from './template-saving.ts';

const newTyped = (): Typed => ({
  id: crypto.randomUUID(),
  version: 0,
  title: '',
  topic: null,
  nature: 'satisfied',
  texts: { kk: '', ru: '' },
});

/** Templates of answers: read, made, changed and deleted. */
export class JauapDeskTemplates extends DeskElement<TemplatesWords> {
  static override styles: CSSStyleSheet[] = answerStyles;

  protected readonly tables = templatesWords;
  #items: readonly AnswerTemplate[] | undefined;
  #topics: readonly Topic[] = [];
  #failed = false;
  #typed: Typed | undefined;
  #tried = false;
  #busy = false;
  #alert = '';
  #removing: AnswerTemplate | undefined;

  protected override ready(): void {
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#failed = false;
    this.requestUpdate();
    const { client, session } = this.desk;
    try {
      const params = { agency: session.agency?.id ?? '' };
      const [list, profile] = await Promise.all([
        client.call<AnswerTemplateList>(DESK_ENDPOINTS.templates),
        client.call<AgencyProfile>(ENDPOINTS.agency, { params }),
      ]);
      this.#items = list.items;
      this.#topics = profile.topics;
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  /** Opens the form, with the focus in it. */
  async #edit(typed: Typed): Promise<void> {
    this.#typed = typed;
    this.#tried = false;
    this.#alert = '';
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  async #close(): Promise<void> {
    this.#typed = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
  }

  readonly #save = async (): Promise<void> => {
    const { words } = this;
    const typed = this.#typed;
    if (!typed || !words || this.#busy) return;
    this.#tried = true;
    this.#alert = '';
    const faults = faultsOf(typed);
    this.requestUpdate();
    if (faults.title || faults.texts) return this.#toFault();
    this.#busy = true;
    this.#alert = await saveTemplate(this.desk.client, typed, words);
    this.#busy = false;
    this.requestUpdate();
    if (this.#alert) return;
    this.desk.say(words.saved);
    await this.#close();
    await this.#read();
  };

  async #toFault(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  readonly #remove = async (): Promise<void> => {
    const { words } = this;
    const template = this.#removing;
    if (!template || !words || this.#busy) return;
    this.#busy = true;
    try {
      const call = { params: { id: template.id } };
      this.#items = (await this.desk.client.call<AnswerTemplateList>(DESK_ENDPOINTS.deleteTemplate, call)).items;
      this.desk.say(words.removed);
    } catch {
      this.#alert = words.notRemoved;
    }
    this.#busy = false;
    this.#keep();
  };

  readonly #keep = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
    this.#removing = undefined;
    this.requestUpdate();
  };

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    return html`<div class="stack">
      <div class="row spread">
        <h1>${words.title}</h1>
        ${this.#typed ? nothing : html`<button class="primary add" @click=${() => this.#edit(newTyped())}>${words.add}</button>`}
      </div>
      <p class="soft">${words.lead}</p>
      ${this.#form(words)} ${this.#list(words)} ${this.#asking(words)}
    </div>`;
  }

  #form(words: TemplatesWords): TemplateResult | typeof nothing {
    const typed = this.#typed;
    if (!typed) return this.#alert ? html`<p class="alert" role="alert">${this.#alert}</p>` : nothing;
    return templateForm({
      typed,
      topics: this.#topics,
      words,
      tried: this.#tried,
      busy: this.#busy,
      alert: this.#alert,
      set: (change) => {
        this.#typed = { ...typed, ...change };
        this.requestUpdate();
      },
      save: this.#save,
      cancel: () => void this.#close(),
    });
  }

  #list(words: TemplatesWords): TemplateResult {
    if (this.#failed) {
      return html`<p role="alert" class="alert">${words.failed}</p><button @click=${() => this.#read()}>${words.retry}</button>`;
    }
    const items = this.#items;
    if (!items) return html`<p role="status">${words.loading}</p>`;
    if (items.length === 0) return html`<p>${words.empty}</p>`;
    return html`<ul class="stack">${items.map((template) => this.#item(template, words))}</ul>`;
  }

  #item(template: AnswerTemplate, words: TemplatesWords): TemplateResult {
    const { title, topic, nature, texts, uses, updatedBy, updatedAt, mayDelete } = template;
    const edit = () => this.#edit({ ...template, texts: { kk: texts.kk ?? '', ru: texts.ru ?? '' } });
    const remove = () => {
      this.#removing = template;
      this.requestUpdate();
    };
    return html`<li class="panel stack">
      <div class="row spread">
        <h2>${title}</h2>
        <div class="row">
          <button aria-label=${`${words.edit}: ${title}`} @click=${edit}>${words.edit}</button>
          ${mayDelete ? html`<button class="plain" aria-label=${`${words.remove}: ${title}`} @click=${remove}>${words.remove}</button>` : nothing}
        </div>
      </div>
      <p class="small soft">${topic ? words.terms.topics[topic] : words.everyTopic} · ${words.terms.natures[nature]} · ${words.used(uses)} ·
        ${words.updated(updatedBy, almaty(updatedAt).day)}</p>
      <div class="texts">
        ${ANSWER_LANGUAGES.map((language) =>
          texts[language] ? html`<p class="said-text tint panel" lang=${language}>${texts[language]}</p>` : nothing,
        )}
      </div>
    </li>`;
  }

  #asking(words: TemplatesWords): TemplateResult | typeof nothing {
    if (!this.#removing) return nothing;
    return html`<dialog aria-labelledby="ask" @close=${this.#keep}>
      <div class="stack">
        <p id="ask">${words.removeAsk(this.#removing.title)}</p>
        <div class="row">
          <button class="primary" @click=${this.#remove}>${words.remove}</button>
          <form method="dialog"><button>${words.cancel}</button></form>
        </div>
      </div>
    </dialog>`;
  }
}

customElements.define('jauap-desk-templates', JauapDeskTemplates);
