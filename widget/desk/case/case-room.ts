import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AgencyProfile, DeskCase } from '../../../sdk/contract/types.ts';
import { isApiError } from '../../../sdk/errors.ts';
import { forgetOthersDrafts } from '../drafts.ts';
import type { CaseWords } from '../locales/case.ts';
import type { About, ActName, CaseContext } from './act-form.ts';
import { contextOf } from './act-form.ts';
import { CaseElement } from './case-element.ts';
import { DIALOGS } from './elements.ts';
import { mounted, mountOf } from './mounts.ts';
import { caseView } from './parts.ts';
import { styles } from './room.styles.ts';

/** What stands open over the case. */
export type Open =
  | { readonly act: ActName; readonly about: About }
  | { readonly cover: string }
  | { readonly place: HTMLElement };

/** One appeal: the citizen's side and the agency's. */
export class JauapDeskCase extends CaseElement {
  static override styles = [...CaseElement.styles, styles];
  static override properties = { ...CaseElement.properties, number: {} };

  declare number: string;
  #found: DeskCase | undefined;
  #profile: AgencyProfile | undefined;
  #open: Open | undefined;
  #failure: 'failed' | 'unknown' | undefined;

  protected override ready(): void {
    forgetOthersDrafts(this.desk.session.person.id);
    void this.#load();
  }

  async #load(): Promise<void> {
    const { client, session } = this.desk;
    this.#failure = undefined;
    this.requestUpdate();
    try {
      const params = { number: this.number, agency: session.agency?.id ?? '' };
      const [found, profile] = await Promise.all([
        client.call<DeskCase>(DESK_ENDPOINTS.case, { params }),
        client.call<AgencyProfile>(ENDPOINTS.agency, { params }),
      ]);
      this.#found = found;
      this.#profile = profile;
    } catch (error) {
      this.#failure = isApiError(error) && error.code === 'not_found' ? 'unknown' : 'failed';
    }
    this.requestUpdate();
  }

  /** The case as an act left it. Whoever acted is led to what became of it. */
  async #changed(event: CustomEvent<DeskCase | undefined>): Promise<void> {
    event.stopPropagation();
    const { detail } = event;
    this.#open = undefined;
    // An act on another appeal changes this one too.
    if (detail?.number === this.#found?.number && detail) this.#found = detail;
    else await this.#load();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#status')?.focus();
  }

  async #start(act: ActName, about: About = {}): Promise<void> {
    const mount = mountOf(act);
    if (mount && this.#found) this.#open = { place: await mounted(mount, this.desk, this.#found) };
    else {
      await DIALOGS.act();
      this.#open = { act, about };
    }
    this.requestUpdate();
  }

  async #cover(photo: string): Promise<void> {
    await DIALOGS.cover();
    this.#open = { cover: photo };
    this.requestUpdate();
  }

  #closed(): void {
    this.#open = undefined;
    this.requestUpdate();
  }

  get #context(): CaseContext | undefined {
    return this.#found && this.#profile && contextOf(this.desk, this.#found, this.#profile);
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    if (this.#failure) return this.#trouble(this.#failure, words);
    const context = this.#context;
    if (!context) return html`<p role="status">${words.loading}</p>`;
    return html`<div class="stack"
      @jauap-desk-changed=${this.#changed} @jauap-desk-closed=${this.#closed}
      @jauap-desk-cover=${({ detail }: CustomEvent<string>) => this.#cover(detail)}
      @jauap-desk-merge=${({ detail }: CustomEvent<string>) => this.#start('merge', { into: detail })}>
      ${caseView({ desk: this.desk, context, open: this.#open, start: (act, about) => this.#start(act, about) }, words)}
    </div>`;
  }

  #trouble(failure: 'failed' | 'unknown', words: CaseWords): TemplateResult {
    const leave = (event: Event) => {
      event.preventDefault();
      this.desk.go('/desk/queue');
    };
    return html`<h1>${words.appeal} ${this.number}</h1>
      <p role="alert">${failure === 'unknown' ? words.unknownNumber : words.failed}</p>
      <p class="row">${failure === 'failed' ? html`<button @click=${() => this.#load()}>${words.retry}</button>` : nothing}
        <a href="/desk/queue" @click=${leave}>${words.toQueue}</a></p>`;
  }
}

customElements.define('jauap-desk-case', JauapDeskCase);
