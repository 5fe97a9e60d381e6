import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AgencyProfile, Official, Overview } from '../../../sdk/contract/types.ts';
import { DeskElement } from '../desk-element.ts';
import { textField } from '../kit/fields.ts';
import { deskStyles } from '../kit/styles.ts';
import type { HeadWords } from '../locales/head.ts';
import { headWords } from '../locales/head.ts';
import type { Terms } from '../locales/terms.ts';
import { terms } from '../locales/terms.ts';
import './export-panel.ts';
import { headStyles } from './head.styles.ts';
import { forecast, heat, load, opinions, repeats, replies } from './parts.ts';

/** The head's page: lateness before it happens, who carries what, how fast people are heard, and what repeats. */
export class JauapDeskHead extends DeskElement<HeadWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, headStyles];

  protected readonly tables = headWords;
  #terms: Terms | undefined;
  #overview: Overview | undefined;
  #officials: readonly Official[] = [];
  #failed = false;
  #period: { readonly from?: string; readonly to?: string } = {};

  protected override ready(): void {
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#failed = false;
    try {
      const { client, session, lang } = this.desk;
      const [words, overview, { officials }] = await Promise.all([
        terms[lang](),
        client.call<Overview>(DESK_ENDPOINTS.overview, { query: this.#period }),
        client.call<AgencyProfile>(ENDPOINTS.agency, { params: { agency: session.agency?.id ?? '' } }),
      ]);
      this.#terms = words.words;
      this.#overview = overview;
      this.#officials = officials;
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  #show(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    this.#period = { from: String(data.get('from') ?? ''), to: String(data.get('to') ?? '') };
    void this.#read();
  }

  #go(event: Event, path: string): void {
    event.preventDefault();
    this.desk.go(path);
  }

  override render(): TemplateResult {
    const { words } = this;
    if (!words) return html`<p role="status"></p>`;
    return html`<div class="stack">
      <h1>${words.heading}</h1>
      <p>${words.lead}</p>
      ${this.#failed ? html`<p role="alert">${words.failed}</p><button @click=${() => this.#read()}>${words.retry}</button>` : nothing}
      ${this.#overview && this.#terms ? this.#numbers(this.#overview, words, this.#terms) : html`<div class="waiting"></div>`}
    </div>`;
  }

  #numbers(overview: Overview, words: HeadWords, terms: Terms): TemplateResult {
    const told = { words, terms };
    const nameOf = (id: string | null) => this.#officials.find((one) => one.id === id)?.name ?? id ?? words.nobody;
    const officials = overview.officials.map((row) => ({ ...row, of: nameOf(row.of) }));
    const topics = overview.topics.map((row) => ({ ...row, of: terms.topics[row.of] }));
    return html`<form class="row period" @submit=${this.#show}>
        ${textField({ id: 'from', label: words.from, type: 'date', value: overview.from })}
        ${textField({ id: 'to', label: words.to, type: 'date', value: overview.to })}
        <button>${words.show}</button>
      </form>
      <p role="status">${words.counted(overview.n)} ${overview.truncated ? words.truncated(overview.n) : ''}</p>
      ${forecast(overview, told)}
      ${officials.length > 0 ? load('officials', officials, told) : nothing}
      ${topics.length > 0 ? load('topics', topics, told) : nothing}
      <div class="cards">${replies(overview, told)} ${opinions(overview, told)}</div>
      ${heat(overview, told)} ${repeats(overview, told, (event, path) => this.#go(event, path))}
      ${this.desk.may('desk:export') ? html`<jauap-desk-export .desk=${this.desk} .terms=${terms} .period=${{ from: overview.from, to: overview.to }}></jauap-desk-export>` : nothing}`;
  }
}

customElements.define('jauap-desk-head', JauapDeskHead);
