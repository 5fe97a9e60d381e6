import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AgencyProfile, DeskExplainer, DeskExplainerList, Official } from '../../../sdk/contract/types.ts';
import { DeskElement } from '../desk-element.ts';
import type { ExplainersWords } from '../locales/explainers.ts';
import { explainersWords } from '../locales/explainers.ts';
import type { Terms } from '../locales/terms.ts';
import { terms } from '../locales/terms.ts';
import './explainer-form.ts';

/** The short public answers of the agency: reading them, writing one, correcting or retiring one. */
export class JauapDeskExplainers extends DeskElement<ExplainersWords> {
  protected readonly tables = explainersWords;
  #terms: Terms | undefined;
  #items: readonly DeskExplainer[] | undefined;
  #officials: readonly Official[] = [];
  #failed = false;
  /** The one in the form; `null` is a new one. */
  #editing: DeskExplainer | null | undefined;

  protected override ready(): void {
    void terms[this.desk.lang]().then(({ words }) => {
      this.#terms = words;
      this.requestUpdate();
    });
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#failed = false;
    try {
      const { client, session } = this.desk;
      const [{ items }, { officials }] = await Promise.all([
        client.call<DeskExplainerList>(DESK_ENDPOINTS.explainers),
        client.call<AgencyProfile>(ENDPOINTS.agency, { params: { agency: session.agency?.id ?? '' } }),
      ]);
      this.#items = items;
      this.#officials = officials;
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  async #edit(explainer: DeskExplainer | null): Promise<void> {
    this.#editing = explainer;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('jauap-desk-explainer-form')?.focus();
  }

  /** Back to the list, to where the form was opened from. */
  async #close(): Promise<void> {
    const opened = this.#editing?.id ?? 'add';
    this.#editing = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-opens="${opened}"]`)?.focus();
  }

  async #saved(words: ExplainersWords): Promise<void> {
    this.desk.say(words.saved);
    await this.#read();
    await this.#close();
  }

  override render(): TemplateResult {
    const { words } = this;
    const terms = this.#terms;
    if (!words || !terms) return html`<p role="status"></p>`;
    return html`<div class="stack">
      <h1>${words.heading}</h1>
      <p>${words.lead}</p>
      ${this.#failed ? html`<p role="alert">${words.failed}</p><button @click=${() => this.#read()}>${words.retry}</button>` : nothing}
      ${this.#editing === undefined ? this.#list(words, terms) : this.#form(words, terms)}
    </div>`;
  }

  #form(words: ExplainersWords, terms: Terms): TemplateResult {
    return html`<jauap-desk-explainer-form
      tabindex="-1"
      .desk=${this.desk}
      .terms=${terms}
      .officials=${this.#officials}
      .explainer=${this.#editing ?? null}
      @jauap-desk-saved=${() => this.#saved(words)}
      @jauap-desk-cancelled=${() => this.#close()}
    ></jauap-desk-explainer-form>`;
  }

  #list(words: ExplainersWords, terms: Terms): TemplateResult {
    const items = this.#items;
    if (!items) return html`<div class="waiting"></div>`;
    const writes = this.desk.may('desk:answer');
    return html`${writes ? html`<button class="primary" data-opens="add" @click=${() => this.#edit(null)}>${words.add}</button>` : nothing}
      ${items.length === 0 ? html`<p>${words.empty}</p>` : nothing}
      ${repeat(
        items,
        ({ id }) => id,
        (item) => this.#item(item, words, terms, writes),
      )}`;
  }

  #item(item: DeskExplainer, words: ExplainersWords, terms: Terms, writes: boolean): TemplateResult {
    const { id, topic, question, answer, official, retired, updatedAt } = item;
    const { lang } = this.desk;
    const other = lang === 'kk' ? 'ru' : 'kk';
    const shown = question[lang] ? lang : other;
    return html`<article class="panel stack">
      <div class="row spread">
        <h2 lang=${shown}>${question[shown]}</h2>
        ${retired ? html`<span class="badge">${words.retired}</span>` : nothing}
      </div>
      <p lang=${shown}>${answer[shown]}</p>
      <p class="soft small">
        ${topic ? terms.topics[topic] : words.anyTopic} · ${official.name} · ${words.updated}: ${terms.date(updatedAt.slice(0, 10))}
      </p>
      ${writes ? html`<button data-opens=${id} @click=${() => this.#edit(item)}>${words.edit}<span class="visually-hidden">: ${question[shown]}</span></button>` : nothing}
    </article>`;
  }
}

customElements.define('jauap-desk-explainers', JauapDeskExplainers);
