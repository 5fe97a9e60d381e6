import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { ServiceAgency, ServiceAgencyList } from '../../../sdk/contract/types.ts';
import { isApiError } from '../../../sdk/errors.ts';
import { adminStyles } from '../admin/admin.styles.ts';
import type { Row } from '../admin/days.ts';
import { dayFields, emptyRow, filledRows } from '../admin/days.ts';
import type { Drawing, Issues } from '../admin/fields.ts';
import { Filled, field, localizedFields } from '../admin/fields.ts';
import { DeskElement } from '../desk-element.ts';
import { deskStyles } from '../kit/styles.ts';
import type { ServiceWords } from '../locales/service.ts';
import { serviceWords } from '../locales/service.ts';
import type { Terms } from '../locales/terms.ts';
import { terms } from '../locales/terms.ts';
import { hostIssues, webhookHosts } from './webhook-hosts.ts';

type Part = 'list' | 'agency' | 'country' | `hosts-${string}`;

/** The agencies of the service, and the calendar of all of them. */
export class JauapDeskService extends DeskElement<ServiceWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, adminStyles];

  protected readonly tables = serviceWords;
  #terms: Terms | undefined;
  #agencies: readonly ServiceAgency[] | undefined;
  #issues: Issues = {};
  /** The part in which something has gone wrong, and how. */
  #trouble: { readonly part: Part; readonly what: 'failed' | 'wrong' } | undefined;
  #busy = false;
  /** The agency that is about to be closed. */
  #closing: string | undefined;
  #rows: Row[] = [];

  protected override ready(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    await this.#try('list', async () => {
      this.#terms = (await terms[this.desk.lang]()).words;
      this.#took(await this.desk.client.call<ServiceAgencyList>(DESK_ENDPOINTS.agencies));
    });
  }

  #took({ items }: ServiceAgencyList): void {
    this.#agencies = items;
  }

  /** Does one thing at a time. What went wrong is said beside it, and what was typed stays. */
  async #try(part: Part, work: () => Promise<void>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#trouble = undefined;
    this.#issues = {};
    try {
      await work();
    } catch (error) {
      const issues = isApiError(error) ? error.issues : [];
      this.#issues = Object.fromEntries(issues.map(({ path, code }) => [path, code]));
      this.#trouble = { part, what: issues.length > 0 ? 'wrong' : 'failed' };
    }
    this.#busy = false;
    this.requestUpdate();
    await this.updateComplete;
    if (this.#trouble) this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], .trouble')?.focus();
    return !this.#trouble;
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const agencies = this.#agencies;
    if (!words) return nothing;
    return html`<div class="stack">
      <h1>${words.title}</h1>
      ${this.#troubled('list', words)}
      ${agencies ? this.#room(agencies, words) : html`<p role="status">${words.admin.loading}</p>`}
    </div>`;
  }

  #room(agencies: readonly ServiceAgency[], words: ServiceWords): TemplateResult {
    return html`<ul class="cards">${agencies.map((one) => this.#card(one, words))}</ul>
      ${this.#newAgency(words)} ${this.#country(words)}`;
  }

  #card(one: ServiceAgency, words: ServiceWords): TemplateResult {
    const name = one.names[this.desk.lang] ?? one.names.kk;
    const { recount } = one;
    const counting = recount && !recount.finished ? words.admin.calendar.progress(recount.done, recount.total) : '';
    return html`<li class="panel stack">
      <h2>${name}</h2>
      <p class="soft small">${one.id} · ${one.prefix}${one.region ? ` · ${one.region}` : ''}</p>
      <p class="small ${one.disabledAt ? 'alert' : 'good'}">${one.disabledAt ? words.closedSince(this.#terms?.date(one.disabledAt.slice(0, 10)) ?? '') : words.takes}</p>
      <p class="small">${words.open(one.open)}</p>
      ${counting ? html`<p class="small">${counting}</p>` : nothing}
      ${one.admins === 0 ? html`<p class="small">${words.noAdmin} ${this.#link('/desk/staff', words.firstAdmin)}</p>` : nothing}
      <p class="small">${this.#link(`/desk/service/${one.id}/openness`, html`${words.openness}<span class="visually-hidden">: ${name}</span>`)}</p>
      ${webhookHosts(one, words, this.#hostsDrawing(words), { busy: this.#busy, save: (hosts) => void this.#setHosts(one, hosts) })}
      ${this.#troubled(`hosts-${one.id}`, words)}
      ${this.#state(one, name, words)}
    </li>`;
  }

  #state({ id, disabledAt }: ServiceAgency, name: string, words: ServiceWords): TemplateResult {
    const named = html`<span class="visually-hidden">: ${name}</span>`;
    if (disabledAt) return html`<button @click=${() => this.#setState(id, false)}>${words.reopen}${named}</button>`;
    if (this.#closing !== id)
      return html`<button class="plain" @click=${() => this.#ask(id)}>${words.close}${named}</button>`;
    return html`<p role="alert">${words.closing}</p>
      <div class="row"><button class="primary" @click=${() => this.#setState(id, true)}>${words.close}${named}</button>
        <button @click=${() => this.#ask(undefined)}>${words.admin.cancel}</button></div>`;
  }

  #ask(id: string | undefined): void {
    this.#closing = id;
    this.requestUpdate();
  }

  async #setState(agency: string, disabled: boolean): Promise<void> {
    this.#closing = undefined;
    await this.#try('list', async () => {
      this.#took(await this.desk.client.call(DESK_ENDPOINTS.agencyState, { params: { agency }, body: { disabled } }));
    });
  }

  async #setHosts({ id }: ServiceAgency, hosts: string[]): Promise<void> {
    const params = { agency: id };
    const done = await this.#try(`hosts-${id}`, async () => {
      this.#took(await this.desk.client.call(DESK_ENDPOINTS.webhookHosts, { params, body: { hosts } }));
    });
    if (done) this.desk.say(this.words?.hostsSaved ?? '');
  }

  /** Issues of hosts are said beside the agency whose hosts they are. */
  #hostsDrawing(words: ServiceWords): Drawing {
    const of = this.#trouble?.part.replace(/^hosts-/, '') ?? '';
    return { words: words.admin, issues: hostIssues(of, this.#issues) };
  }

  #drawing(words: ServiceWords): Drawing {
    return { words: words.admin, issues: this.#issues };
  }

  #newAgency(words: ServiceWords): TemplateResult {
    const drawing = this.#drawing(words);
    const { form, save } = words.admin;
    return html`<form class="panel stack" novalidate @submit=${this.#create}>
      <h2>${words.add}</h2>
      ${localizedFields('names', form.names, null, drawing)}
      <div class="columns">
        ${field({ name: 'id', label: words.id, hint: words.idHint, value: '', required: true }, drawing)}
        ${field({ name: 'prefix', label: words.prefix, hint: words.prefixHint, value: '', required: true }, drawing)}
        ${field({ name: 'region', label: form.region, hint: form.regionHint, value: '' }, drawing)}
      </div>
      ${this.#troubled('agency', words)}
      <div class="row"><button class="primary" aria-disabled=${this.#busy}>${save}</button></div>
    </form>`;
  }

  readonly #create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const filled = new Filled(form);
    const { kk = '', ru = '', en } = filled.localized('names') ?? {};
    const body = {
      id: filled.text('id'),
      prefix: filled.text('prefix'),
      names: { kk, ru, ...(en && { en }) },
      region: filled.textOrNull('region'),
    };
    const done = await this.#try('agency', async () => {
      this.#took(await this.desk.client.call(DESK_ENDPOINTS.createAgency, { body }));
    });
    if (!done) return;
    form.reset();
    this.desk.say(this.words?.added(body.names[this.desk.lang]) ?? '');
  };

  #country(words: ServiceWords): TemplateResult {
    const { calendar } = words.admin;
    return html`<form id="country" class="panel stack" novalidate @submit=${this.#apply}>
      <h2>${words.country}</h2>
      <p class="soft">${words.countryHint}</p>
      ${this.#rows.length > 0 ? dayFields(this.#rows, this.#drawing(words), (row) => this.#edit((rows) => rows.filter(({ key }) => key !== row.key))) : nothing}
      ${this.#troubled('country', words)}
      <div class="row">
        <button type="button" @click=${() => this.#edit((rows) => [...rows, emptyRow()])}>${calendar.new}</button>
        ${this.#rows.length > 0 ? html`<button class="primary" aria-disabled=${this.#busy}>${words.apply}</button>` : nothing}
      </div>
    </form>`;
  }

  #edit(change: (rows: Row[]) => Row[]): void {
    const form = this.renderRoot.querySelector<HTMLFormElement>('#country');
    this.#rows = change(form ? filledRows(form, this.#rows) : this.#rows);
    this.requestUpdate();
  }

  readonly #apply = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.#edit((rows) => rows);
    const body = { days: this.#rows.map(({ day }) => day) };
    let agencies = 0;
    const done = await this.#try('country', async () => {
      ({ agencies } = await this.desk.client.call<{ agencies: number }>(DESK_ENDPOINTS.serviceCalendar, { body }));
    });
    if (!done) return;
    this.#rows = [];
    this.desk.say(this.words?.applied(agencies) ?? '');
    await this.#load();
  };

  #troubled(part: Part, words: ServiceWords): TemplateResult {
    const trouble = this.#trouble?.part === part ? this.#trouble.what : undefined;
    return html`<div role="alert">${trouble ? html`<p class="alert trouble" tabindex="-1">${words.admin[trouble]}</p>` : nothing}</div>`;
  }

  #link(path: string, text: string | TemplateResult): TemplateResult {
    const follow = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.desk.go(path);
    };
    return html`<a href=${path} @click=${follow}>${text}</a>`;
  }
}

customElements.define('jauap-desk-service', JauapDeskService);
