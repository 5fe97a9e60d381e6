import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import { STATUSES, TOPICS } from '../../../sdk/contract/vocabulary.ts';
import { saveFile } from '../../jauap-receipt/save-file.ts';
import { css } from '../../styles/css.ts';
import { selectField, textField } from '../kit/fields.ts';
import { DeskForm } from '../kit/form-element.ts';
import { deskStyles } from '../kit/styles.ts';
import type { ExportWords } from '../locales/export.ts';
import { exportWords } from '../locales/export.ts';
import type { Terms } from '../locales/terms.ts';
import { download } from './download.ts';

type Format = 'csv' | 'json';

/** Takes the agency's appeals out of the desk as a file. The service asks for a fresh passkey and writes down who took what. */
export class JauapDeskExport extends DeskForm<ExportWords> {
  static override properties: PropertyDeclarations = {
    desk: { attribute: false },
    terms: { attribute: false },
    period: { attribute: false },
  };

  static override styles: CSSStyleSheet[] = [
    ...deskStyles,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: 0.75em 1em;
        align-items: end;
      }
    `,
  ];

  protected readonly tables = exportWords;
  declare terms: Terms;
  /** What the page around shows, to begin with. */
  declare period: { readonly from: string; readonly to: string };
  #bytes: number | undefined;
  #said = '';
  #under: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#under?.abort();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { words, desk } = this;
    if (this.busy || !words) return;
    const query = Object.fromEntries(
      Array.from(new FormData(event.target as HTMLFormElement), ([name, value]) => [name, String(value)]),
    );
    const format: Format = event.submitter?.id === 'json' ? 'json' : 'csv';
    const endpoint = { csv: DESK_ENDPOINTS.exportCsv, json: DESK_ENDPOINTS.exportJson }[format];
    const under = new AbortController();
    this.#under = under;
    this.#said = words.begun;
    const taken = await this.attempt(() =>
      download(desk.client, endpoint, { query: { ...query, lang: desk.lang }, signal: under.signal }, this.#told),
    );
    this.#bytes = undefined;
    this.#said = taken ? words.saved(taken.name) : words.notSaved;
    if (taken) saveFile(taken.name, taken.file);
    this.requestUpdate();
  }

  readonly #told = (bytes: number): void => {
    this.#bytes = bytes;
    this.requestUpdate();
  };

  override render(): TemplateResult | typeof nothing {
    const { words, terms, period, busy } = this;
    if (!words || !terms) return nothing;
    const statuses = STATUSES.map((status) => [status, terms.statuses[status]] as const);
    const topics = TOPICS.map((topic) => [topic, terms.topics[topic]] as const);
    return html`<section class="panel stack" aria-labelledby="export">
      <h2 id="export">${words.heading}</h2>
      <p>${words.lead}</p>
      <p class="soft small">${words.logged}</p>
      <form class="stack" novalidate @submit=${this.#submit}>
        <div class="fields">
          ${textField({ id: 'from', label: words.from, type: 'date', value: period?.from, error: this.wrong('from') })}
          ${textField({ id: 'to', label: words.to, type: 'date', value: period?.to, error: this.wrong('to') })}
          ${selectField({ id: 'status', label: words.status, options: statuses, empty: words.all })}
          ${selectField({ id: 'topic', label: words.topic, options: topics, empty: words.all })}
        </div>
        <p class="alert" role="alert">${this.failure.text}</p>
        <div class="row">
          ${(['csv', 'json'] as const).map((format) => html`<button id=${format} ?disabled=${busy}>${words.formats[format]}</button>`)}
          ${busy ? this.#underWay(words) : nothing}
        </div>
        <p role="status">${this.#said}</p>
      </form>
    </section>`;
  }

  /** How large the file will be nobody knows: it is written while it is sent. */
  #underWay(words: ExportWords): TemplateResult {
    const received = words.received(Math.round((this.#bytes ?? 0) / 1024));
    return html`<progress aria-label=${words.begun}></progress> <span class="small">${received}</span>
      <button type="button" @click=${() => this.#under?.abort()}>${words.stop}</button>`;
  }
}

customElements.define('jauap-desk-export', JauapDeskExport);
