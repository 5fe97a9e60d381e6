import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { isApiError } from '../../../sdk/errors.ts';
import type { CaseWords } from '../locales/case.ts';
import { fieldOf, isAsked, labelOf, saidIn } from './act-fields.ts';
import type { About, ActForm, ActName, CaseContext, Values } from './act-form.ts';
import { isOpen } from './act-form.ts';
import { formOf } from './act-forms.ts';
import { ActWriting } from './act-writing.ts';
import { CaseElement } from './case-element.ts';
import { conflictOf, eventsSince } from './conflict.ts';
import { failureOf, faultsOf } from './failure.ts';

/**
 * The dialog of one act on a case. Fires `jauap-desk-changed` with the case as it is afterwards, and `jauap-desk-closed`. Nothing
 * typed is lost: not when it fails, not when somebody else was faster, not when the page is loaded again.
 */
export class JauapDeskAct extends CaseElement {
  static override properties = {
    ...CaseElement.properties,
    act: { attribute: false },
    about: { attribute: false },
    context: { attribute: false },
  };

  declare act: ActName;
  declare about: About;
  declare context: CaseContext;
  #writing: ActWriting | undefined;
  #faults: Values = {};
  #failure = '';
  #busy = false;
  /** The case as somebody else left it, while this act waits for a word. */
  #now: DeskCase | undefined;

  #form(words: CaseWords): ActForm | undefined {
    return formOf(this.act, this.context, words, this.about);
  }

  protected override ready(): void {
    const form = this.words && this.#form(this.words);
    if (!form) return;
    const act = [this.act, ...Object.values(this.about ?? {})].join(' ');
    this.#writing = new ActWriting(
      { person: this.context.me.id, number: this.context.found.number, act },
      form.initial,
    );
    this.requestUpdate();
  }

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open && this.isConnected) dialog.showModal();
  }

  #change(form: ActForm, name: string, value: string): void {
    const before = this.#writing?.values ?? {};
    const changed = { ...before, [name]: value };
    this.#writing?.keep(form.derive?.(changed, before) ?? changed);
    const { [name]: _, ...others } = this.#faults;
    this.#faults = others;
    this.requestUpdate();
  }

  /** What is missing before the service is asked. */
  #missing(form: ActForm, words: CaseWords): Values {
    const values = this.#writing?.values ?? {};
    const missing = form.fields.filter(
      (field) => field.required && isAsked(field, values) && !values[field.name]?.trim(),
    );
    return Object.fromEntries(missing.map(({ name }) => [name, words.acts.issues.required ?? '']));
  }

  async #submit(event: Event, form: ActForm, words: CaseWords): Promise<void> {
    event.preventDefault();
    if (this.#busy) return;
    this.#faults = this.#missing(form, words);
    this.#failure = Object.keys(this.#faults).length > 0 ? (words.acts.problems.invalid ?? '') : '';
    if (this.#failure) return this.#pointOut();
    await this.#send(form, words);
  }

  async #send(form: ActForm, words: CaseWords): Promise<void> {
    this.#busy = true;
    this.#failure = '';
    this.requestUpdate();
    try {
      const { number } = this.context.found;
      const body = await this.#request(form);
      const params = { number, ...form.params };
      const changed = await this.desk.client.call<DeskCase>(form.endpoint, { params, body });
      this.#writing?.drop();
      this.#close();
      this.desk.say(words.acts.done[this.act]);
      this.tell('jauap-desk-changed', changed);
    } catch (error) {
      await this.#failed(error, form, words);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  async #request(form: ActForm): Promise<object> {
    const values = this.#writing?.values ?? {};
    const { version } = this.context.found;
    const number = form.other?.(values);
    if (number === undefined) return { ...form.body(values), version };
    const other = await this.desk.client.call<DeskCase>(DESK_ENDPOINTS.case, { params: { number } });
    return { ...form.body(values), version, intoVersion: other.version };
  }

  async #failed(error: unknown, form: ActForm, words: CaseWords): Promise<void> {
    const params = { number: this.context.found.number };
    if (isApiError(error) && error.code === 'version_conflict') {
      this.#now = await this.desk.client.call<DeskCase>(DESK_ENDPOINTS.case, { params }).catch(() => undefined);
    }
    this.#faults = faultsOf(error, form.fields, words);
    this.#failure = this.#now ? '' : failureOf(error, words);
    await this.#pointOut();
  }

  /** Leads to what is wrong. */
  async #pointOut(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const [first] = Object.keys(this.#faults);
    this.renderRoot
      .querySelector<HTMLElement>(this.#now ? '#conflict' : first ? `[id="${first}"]` : '#failure')
      ?.focus();
  }

  #useMine(form: ActForm, words: CaseWords): void {
    if (!this.#now) return;
    this.context = { ...this.context, found: this.#now };
    this.#now = undefined;
    void this.#send(form, words);
  }

  #discard(): void {
    this.#writing?.drop();
    this.#cancel();
  }

  #cancel(event?: Event): void {
    event?.preventDefault();
    if (this.#busy) return;
    const now = this.#now;
    this.#close();
    if (now) this.tell('jauap-desk-changed', now);
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
    this.tell('jauap-desk-closed');
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const form = words && this.#form(words);
    const values = this.#writing?.values;
    if (!words || !form || !values) return nothing;
    const filled = {
      fields: form.fields,
      values,
      faults: this.#faults,
      change: (name: string, value: string) => this.#change(form, name, value),
    };
    const { acts } = words;
    const warning = form.warning?.(values);
    return html`<dialog aria-labelledby="title" @cancel=${this.#cancel}>
      <form class="stack" novalidate aria-busy=${this.#busy} @submit=${(event: Event) => this.#submit(event, form, words)}>
        <h2 id="title">${acts.names[this.act]}</h2>
        ${acts.hints[this.act] ? html`<p class="soft">${acts.hints[this.act]}</p>` : nothing}
        ${form.told ? html`<p>${form.told}</p>` : nothing}
        ${form.quote ? html`<blockquote>${form.quote}</blockquote>` : nothing}
        <p id="failure" class="alert" role="alert" tabindex="-1">${this.#failure}</p>
        ${form.fields.filter((field) => isAsked(field, values)).map((field) => fieldOf(field, filled, words))}
        ${warning ? html`<p class="alert" role="status">${warning}</p>` : nothing}
        ${this.#now ? this.#conflict(form, this.#now, words) : this.#buttons(words)}
      </form>
    </dialog>`;
  }

  #buttons({ acts }: CaseWords): TemplateResult {
    return html`<div class="row">
      <button class="primary" ?disabled=${this.#busy}>${this.#busy ? acts.sending : acts.send}</button>
      <button type="button" ?disabled=${this.#busy} @click=${() => this.#cancel()}>${acts.cancel}</button>
    </div>`;
  }

  #conflict(form: ActForm, now: DeskCase, words: CaseWords): TemplateResult {
    const values = this.#writing?.values ?? {};
    const asked = form.fields.filter((field) => isAsked(field, values));
    return conflictOf(
      {
        mine: asked.map((field) => [labelOf(field, words), saidIn(field, values, words)]),
        now,
        since: eventsSince(this.context.found, now),
        offered: isOpen(this.act, now),
        useMine: () => this.#useMine(form, words),
        discard: () => this.#discard(),
      },
      words,
    );
  }
}

customElements.define('jauap-desk-act', JauapDeskAct);
