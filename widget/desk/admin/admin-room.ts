import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AdminDesk } from '../../../sdk/contract/types.ts';
import { isApiError } from '../../../sdk/errors.ts';
import type { DeskCall } from '../client.ts';
import { DeskElement } from '../desk-element.ts';
import { deskStyles } from '../kit/styles.ts';
import type { AdminWords, Section } from '../locales/admin.ts';
import { adminWords } from '../locales/admin.ts';
import type { Terms } from '../locales/terms.ts';
import { terms } from '../locales/terms.ts';
import { adminStyles } from './admin.styles.ts';
import type { Drawing, Issues } from './fields.ts';

type Endpoint = (typeof DESK_ENDPOINTS)[keyof typeof DESK_ENDPOINTS];

const SECTIONS = ['settings', 'officials', 'territories', 'routing', 'calendar', 'promise', 'snippet'] as const;

/** Rooms of others that belong to an admin's work. */
const ELSEWHERE = ['staff', 'tokens', 'webhooks'] as const;

/**
 * What the rooms of an admin have in common: everything that is set comes in one answer, every change names the version it was made
 * for, and whatever goes wrong leaves what was typed where it is.
 */
export abstract class AdminRoom extends DeskElement<AdminWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, adminStyles];

  protected readonly tables = adminWords;
  protected admin: AdminDesk | undefined;
  protected terms: Terms | undefined;
  protected issues: Issues = {};
  protected busy = false;
  /** What a save has come to, if it has not worked. */
  #trouble: 'failed' | 'wrong' | 'conflict' | undefined;
  #unsaved: { readonly endpoint: Endpoint; readonly call: DeskCall } | undefined;
  #unread = false;

  /** Which room this is; the first one is all of them. */
  protected abstract readonly section: Section | undefined;
  protected abstract content(admin: AdminDesk, words: AdminWords, terms: Terms): TemplateResult;

  protected override ready(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.#unread = false;
    this.#trouble = undefined;
    this.issues = {};
    this.requestUpdate();
    try {
      const [{ words }, admin] = await Promise.all([
        terms[this.desk.lang](),
        this.desk.client.call<AdminDesk>(DESK_ENDPOINTS.settings),
      ]);
      this.terms = words;
      this.admin = admin;
      this.opened(admin);
    } catch {
      this.#unread = true;
    }
    this.requestUpdate();
  }

  /** Called with what is saved, at first and after each change. */
  protected opened(_admin: AdminDesk): void {}

  /** Saves a change. @returns whether it was saved. */
  protected async save(endpoint: Endpoint, call: DeskCall): Promise<boolean> {
    if (this.busy || !this.admin) return false;
    this.busy = true;
    this.#unsaved = { endpoint, call };
    this.requestUpdate();
    const saved = await this.#send(endpoint, call, this.admin.version);
    this.busy = false;
    this.requestUpdate();
    await this.updateComplete;
    if (saved) this.desk.say(this.words?.saved ?? '');
    else this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], .trouble')?.focus();
    return saved;
  }

  async #send(endpoint: Endpoint, { body, query, ...call }: DeskCall, version: number): Promise<boolean> {
    const named = body ? { body: { ...body, version } } : { query: { ...query, version } };
    try {
      this.admin = await this.desk.client.call<AdminDesk>(endpoint, { ...call, ...named });
      this.#trouble = undefined;
      this.issues = {};
      this.opened(this.admin);
      return true;
    } catch (error) {
      const [code, issues] = isApiError(error) ? [error.code, error.issues] : [undefined, []];
      this.issues = Object.fromEntries(issues.map(({ path, code: what }) => [path, what]));
      this.#trouble = code === 'version_conflict' ? 'conflict' : code === 'invalid' ? 'wrong' : 'failed';
      return false;
    }
  }

  /** Saves what is typed here over what somebody else has saved: the person has been told. */
  async #overwrite(): Promise<void> {
    const unsaved = this.#unsaved;
    if (!unsaved || !this.admin) return;
    try {
      const { version } = await this.desk.client.call<AdminDesk>(DESK_ENDPOINTS.settings);
      this.admin = { ...this.admin, version };
    } catch {
      this.#trouble = 'failed';
      this.requestUpdate();
      return;
    }
    await this.save(unsaved.endpoint, unsaved.call);
  }

  protected drawing(words: AdminWords): Drawing {
    return { words, issues: this.issues };
  }

  override render(): TemplateResult | typeof nothing {
    const { words, admin, terms: table } = this;
    if (!words) return nothing;
    return html`<div class="stack">
      <h1>${this.section ? words.sections[this.section] : words.admin}</h1>
      ${this.section ? this.#menu(words) : nothing}
      ${admin?.agency.disabled ? html`<p class="alert">${words.closed}</p>` : nothing}
      ${admin && table ? this.content(admin, words, table) : this.#waiting(words)}
    </div>`;
  }

  #waiting(words: AdminWords): TemplateResult {
    return this.#unread
      ? html`<p role="alert">${words.failed}</p><button @click=${() => this.load()}>${words.retry}</button>`
      : html`<p role="status">${words.loading}</p>`;
  }

  #menu(words: AdminWords): TemplateResult {
    return html`<nav aria-label=${words.admin}><ul class="sections">
      ${SECTIONS.map((one) => html`<li>${this.link(`/desk/admin/${one}`, words.sections[one], one === this.section)}</li>`)}
    </ul></nav>`;
  }

  /** The ways into the rooms, with what each is for. */
  protected doors(words: AdminWords): TemplateResult {
    return html`<ul class="cards">
      ${SECTIONS.map(
        (one) =>
          html`<li class="panel"><h2>${this.link(`/desk/admin/${one}`, words.sections[one])}</h2><p class="soft">${words.hints[one]}</p></li>`,
      )}
      ${ELSEWHERE.map((one) => html`<li class="panel tint"><h2>${this.link(`/desk/${one}`, words.elsewhere[one])}</h2></li>`)}
    </ul>`;
  }

  protected link(path: string, text: string, current = false): TemplateResult {
    const follow = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.desk.go(path);
    };
    return html`<a href=${path} aria-current=${current ? 'page' : nothing} @click=${follow}>${text}</a>`;
  }

  /** The end of a form: the button, and what has become of it. */
  protected bar(words: AdminWords, more: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<div class="bar stack">
      ${this.trouble(words)}
      <div class="row"><button class="primary" aria-disabled=${this.busy}>${words.save}</button>${more}</div>
    </div>`;
  }

  protected trouble(words: AdminWords): TemplateResult {
    const trouble = this.#trouble;
    return html`<div role="alert">
      ${trouble ? html`<p class="alert trouble" tabindex="-1">${words[trouble]}</p>` : nothing}
      ${
        trouble === 'conflict'
          ? html`<div class="row"><button type="button" @click=${() => this.#overwrite()}>${words.overwrite}</button>
            <button type="button" @click=${() => this.load()}>${words.reload}</button></div>`
          : nothing
      }
    </div>`;
  }
}
