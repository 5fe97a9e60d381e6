import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { BodyList, DeskCase } from '../../../sdk/contract/types.ts';
import { isApiError } from '../../../sdk/errors.ts';
import { almaty } from '../../dates.ts';
import { DeskElement } from '../desk-element.ts';
import { deskStyles } from '../kit/styles.ts';
import type { RedirectWords } from '../locales/redirect.ts';
import { redirectWords } from '../locales/redirect.ts';
import { styles } from './redirect.styles.ts';
import { fields } from './redirect-form.ts';
import type { Body, Faults, Values } from './redirect-values.ts';
import { failureOf, faultsIn, faultsOf, initial, isTooLate, requestOf } from './redirect-values.ts';

/**
 * The dialog that passes an appeal on, whole or in part (АППК art. 65). Takes `desk` and `case`. Fires `jauap-desk-changed` with the
 * case as it is afterwards, `jauap-desk-conflict` with the case as somebody else has left it, and `jauap-desk-closed`. Nothing typed
 * is lost while it is open.
 */
export class JauapDeskRedirect extends DeskElement<RedirectWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, styles];
  static override properties = { ...DeskElement.properties, case: { attribute: false } };

  declare case: DeskCase;
  protected readonly tables = redirectWords;
  #values: Values | undefined;
  #faults: Faults = {};
  #failure = '';
  #busy = false;
  #bodies: readonly Body[] | 'searching' | 'failed' = 'searching';
  /** The search that counts: an answer to an earlier one is not shown. */
  #searching: AbortController | undefined;

  protected override ready(): void {
    this.#values = initial(this.case);
    void this.#search('');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#searching?.abort();
  }

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open && this.isConnected) dialog.showModal();
  }

  async #search(q: string): Promise<void> {
    this.#searching?.abort();
    const search = new AbortController();
    this.#searching = search;
    this.#show('searching');
    try {
      const query = { q: q.trim() };
      const { signal } = search;
      const { items } = await this.desk.client.call<BodyList>(DESK_ENDPOINTS.bodies, { query, signal });
      if (!signal.aborted) this.#show(items);
    } catch {
      if (!search.signal.aborted) this.#show('failed');
    }
  }

  #show(bodies: readonly Body[] | 'searching' | 'failed'): void {
    this.#bodies = bodies;
    this.requestUpdate();
  }

  #change(changes: Partial<Values>): void {
    if (!this.#values) return;
    this.#values = { ...this.#values, ...changes };
    const kept = Object.entries(this.#faults).filter(([name]) => !(name in changes));
    this.#faults = Object.fromEntries(kept);
    this.requestUpdate();
  }

  async #submit(event: Event, words: RedirectWords): Promise<void> {
    event.preventDefault();
    if (this.#busy || !this.#values) return;
    this.#failure = '';
    this.#faults = faultsIn(this.#values, words);
    if (Object.keys(this.#faults).length > 0) return this.#pointOut();
    this.#busy = true;
    this.requestUpdate();
    try {
      const params = { number: this.case.number };
      const body = requestOf(this.#values, this.case);
      const changed = await this.desk.client.call<DeskCase>(DESK_ENDPOINTS.redirect, { params, body });
      this.#close();
      this.desk.say(words.done);
      this.#tell('jauap-desk-changed', changed);
    } catch (error) {
      await this.#failed(error, words);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  async #failed(error: unknown, words: RedirectWords): Promise<void> {
    // Who gave up signing in has everything as it was.
    if (error instanceof DOMException) return;
    this.#faults = faultsOf(error, words);
    this.#failure = failureOf(error, words);
    if (isApiError(error) && error.code === 'version_conflict') await this.#takeOver();
    await this.#pointOut();
  }

  /** What is typed goes to the case as it is now, if it is sent again. */
  async #takeOver(): Promise<void> {
    const params = { number: this.case.number };
    const now = await this.desk.client.call<DeskCase>(DESK_ENDPOINTS.case, { params }).catch(() => undefined);
    if (!now) return;
    this.case = now;
    this.#tell('jauap-desk-conflict', now);
  }

  /** Leads to what is wrong. */
  async #pointOut(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const [first] = Object.keys(this.#faults);
    this.renderRoot.querySelector<HTMLElement>(first ? `#${first}` : '#failure')?.focus();
  }

  #tell(name: string, detail?: DeskCase): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #cancel(event: Event): void {
    event.preventDefault();
    if (!this.#busy) this.#close();
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
    this.#tell('jauap-desk-closed');
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const values = this.#values;
    if (!words || !values) return nothing;
    const { redirectUntil } = this.case.limits;
    const late = isTooLate(this.case, almaty(new Date().toISOString()).day);
    const filled = {
      found: this.case,
      values,
      faults: this.#faults,
      bodies: this.#bodies,
      change: (changes: Partial<Values>) => this.#change(changes),
      search: (q: string) => void this.#search(q),
    };
    return html`<dialog aria-labelledby="title" @cancel=${this.#cancel}>
      <form class="stack" novalidate aria-busy=${this.#busy} @submit=${(event: Event) => this.#submit(event, words)}>
        <h2 id="title">${words.title}</h2>
        <p>${words.lead}</p>
        ${
          late
            ? html`<p class="alert" role="alert">${words.tooLate(redirectUntil)}</p>`
            : html`<p><strong>${words.lastDay(redirectUntil)}</strong></p>${fields(filled, words)}`
        }
        <p id="failure" class="alert" role="alert" tabindex="-1">${this.#failure}</p>
        <div class="row">
          ${
            late
              ? nothing
              : html`<button class="primary" ?disabled=${this.#busy}>${this.#busy ? words.sending : words.send}</button>`
          }
          <button type="button" ?disabled=${this.#busy} @click=${this.#cancel}>${words.cancel}</button>
        </div>
      </form>
    </dialog>`;
  }
}

customElements.define('jauap-desk-redirect', JauapDeskRedirect);
