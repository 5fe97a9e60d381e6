import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AdminDesk, CalendarPreview, Recount } from '../../../sdk/contract/types.ts';
import { isApiError } from '../../../sdk/errors.ts';
import type { AdminWords } from '../locales/admin.ts';
import type { Terms } from '../locales/terms.ts';
import { AdminRoom } from './admin-room.ts';
import type { Row } from './days.ts';
import { dayFields, emptyRow, filledRows, rowOf } from './days.ts';

/** Days that differ from the country's calendar, and the terms that move with them. */
export class JauapDeskCalendar extends AdminRoom {
  protected readonly section = 'calendar';
  #rows: Row[] = [];
  #preview: CalendarPreview | undefined;
  #recount: Recount | null = null;
  #counting = false;
  /** A run has gone on while this room was open. */
  #watched = false;

  protected override opened({ days, recount }: AdminDesk): void {
    this.#rows = days.map(rowOf);
    this.#preview = undefined;
    // A run that ended before anybody looked is no news.
    this.#recount = recount?.finished && !this.#watched ? null : recount;
    if (recount && !recount.finished) void this.#count();
  }

  /** Goes on with the run while somebody looks; without them the service's own hour finishes it. */
  async #count(): Promise<void> {
    if (this.#counting) return;
    this.#counting = true;
    this.#watched = true;
    try {
      while (this.isConnected && this.#recount && !this.#recount.finished) {
        this.#recount = await this.desk.client.call<Recount>(DESK_ENDPOINTS.recount);
        this.requestUpdate();
      }
    } catch {
      // What was counted is counted. The service goes on by itself.
    }
    this.#counting = false;
  }

  protected override content(_admin: AdminDesk, words: AdminWords, terms: Terms): TemplateResult {
    const said = words.calendar;
    return html`${this.#progress(words)}
      <form class="stack" novalidate @submit=${this.#submit} @change=${this.#forget}>
        ${this.#rows.length === 0 ? html`<p>${said.empty}</p>` : dayFields(this.#rows, this.drawing(words), (row) => this.#remove(row))}
        <div class="row">
          <button type="button" @click=${this.#add}>${said.new}</button>
          <button type="button" @click=${this.#look}>${said.look}</button>
        </div>
        <div role="status">${this.#preview ? this.#previewed(this.#preview, words, terms) : nothing}</div>
        ${this.bar(words)}
      </form>`;
  }

  #progress({ calendar }: AdminWords): TemplateResult | typeof nothing {
    const recount = this.#recount;
    if (!recount) return nothing;
    const { done, total, changed, finished } = recount;
    return html`<div class="panel tint stack" role="status">
      <p>${finished ? calendar.finished(changed) : calendar.progress(done, total)}</p>
      ${finished ? nothing : html`<progress max=${total} value=${done} aria-label=${calendar.progress(done, total)}></progress>`}
    </div>`;
  }

  #previewed(
    { changed, open, more, examples }: CalendarPreview,
    { calendar }: AdminWords,
    terms: Terms,
  ): TemplateResult {
    if (changed === 0) return html`<p>${calendar.same}</p>`;
    return html`<p><strong>${calendar.preview(changed, open)}</strong> ${more ? calendar.more : ''}</p>
      <ul>${examples.map(({ number, from, to }) => html`<li>${number}. ${calendar.from}: ${terms.date(from)}. ${calendar.to}: ${terms.date(to)}.</li>`)}</ul>`;
  }

  readonly #forget = (): void => {
    this.#preview = undefined;
    this.requestUpdate();
  };

  #keep(): Row[] {
    const form = this.renderRoot.querySelector('form');
    return form ? filledRows(form, this.#rows) : this.#rows;
  }

  readonly #add = (): void => {
    this.#rows = [...this.#keep(), emptyRow()];
    this.#forget();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('li:last-child input')?.focus());
  };

  #remove(row: Row): void {
    this.#rows = this.#keep().filter(({ key }) => key !== row.key);
    this.#forget();
  }

  readonly #look = async (): Promise<void> => {
    this.#rows = this.#keep();
    const body = { days: this.#rows.map(({ day }) => day) };
    try {
      this.#preview = await this.desk.client.call<CalendarPreview>(DESK_ENDPOINTS.previewCalendar, { body });
      this.issues = {};
    } catch (error) {
      const issues = isApiError(error) ? error.issues : [];
      this.issues = Object.fromEntries(issues.map(({ path, code }) => [path, code]));
      if (issues.length === 0) this.desk.say(this.words?.failed ?? '');
    }
    this.requestUpdate();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#rows = this.#keep();
    void this.save(DESK_ENDPOINTS.saveCalendar, { body: { days: this.#rows.map(({ day }) => day) } });
  };
}

customElements.define('jauap-desk-calendar', JauapDeskCalendar);
