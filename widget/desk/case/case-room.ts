import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { forgetOthersDrafts } from '../drafts.ts';
import type { CaseWords } from '../locales/case.ts';
import { PresenceController } from '../presence.ts';
import type { About, ActName, CaseContext, CaseFound } from './act-form.ts';
import { contextOf } from './act-form.ts';
import { CaseElement } from './case-element.ts';
import type { Open } from './opening.ts';
import { isWriting, opened, openedCover } from './opening.ts';
import { caseView } from './parts.ts';
import type { Trouble } from './reading.ts';
import { readCase } from './reading.ts';
import { styles } from './room.styles.ts';

/** One appeal: the citizen's side and the agency's. */
export class JauapDeskCase extends CaseElement {
  static override styles = [...CaseElement.styles, styles];
  static override properties = { ...CaseElement.properties, number: {} };

  declare number: string;
  #found: CaseFound | undefined;
  #open: Open | undefined;
  #failure: Trouble | undefined;
  readonly #presence = new PresenceController(this, () => this.number);

  protected override ready(): void {
    forgetOthersDrafts(this.desk.session.person.id);
    void this.#load().then(() => this.#begin());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#begin);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#begin);
  }

  /** Who comes to write the answer is led to it at once, now or later; what is open stays open. */
  readonly #begin = async (): Promise<void> => {
    if (location.hash !== '#answer' || !this.#found?.found.may.includes('answer')) return;
    const open = this.#open;
    if (!open) await this.#start('answer');
    else if ('mount' in open && open.mount === 'answer') this.#lead(open.place);
  };

  async #load(): Promise<void> {
    this.#failure = undefined;
    this.requestUpdate();
    const read = await readCase(this.desk, this.number);
    if (typeof read === 'string') this.#failure = read;
    else this.#found = read;
    this.requestUpdate();
  }

  /** The case as an act left it. Whoever acted is led to what became of it. */
  async #changed(event: CustomEvent<DeskCase | undefined>): Promise<void> {
    event.stopPropagation();
    const { detail } = event;
    this.#show(undefined);
    // An act on another appeal changes this one too.
    if (!this.#take(detail)) await this.#load();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#status')?.focus();
  }

  /** Shows the case as it is now. @returns whether it is this one. */
  #take(found: DeskCase | undefined): boolean {
    if (!found || !this.#found || found.number !== this.#found.found.number) return false;
    this.#found = { ...this.#found, found };
    this.requestUpdate();
    return true;
  }

  #show(open: Open | undefined): void {
    this.#open = open;
    this.#presence.edit(isWriting(open));
    this.requestUpdate();
  }

  async #start(act: ActName, about: About = {}): Promise<void> {
    if (!this.#found) return;
    const { open, known } = await opened(this.desk, this.#found.found, act, about);
    this.#found = { ...this.#found, ...known };
    this.#show(open);
    if (!('place' in open)) return;
    await this.updateComplete;
    this.#lead(open.place);
  }

  #lead(place: HTMLElement): void {
    place.focus();
    place.scrollIntoView();
  }

  get #context(): CaseContext | undefined {
    return this.#found && contextOf(this.desk, this.#found);
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    if (this.#failure) return this.#trouble(this.#failure, words);
    const context = this.#context;
    if (!context) return html`<p role="status">${words.loading}</p>`;
    return html`<div class="stack"
      @jauap-desk-changed=${this.#changed} @jauap-desk-closed=${() => this.#show(undefined)}
      @jauap-desk-conflict=${({ detail }: CustomEvent<DeskCase>) => this.#take(detail)}
      @jauap-desk-cover=${({ detail }: CustomEvent<string>) => openedCover(detail).then((open) => this.#show(open))}
      @jauap-desk-uncover=${({ detail }: CustomEvent<string>) => this.#start('uncover', { photo: detail })}
      @jauap-desk-merge=${({ detail }: CustomEvent<string>) => this.#start('merge', { into: detail })}>
      ${caseView({ desk: this.desk, context, others: this.#presence.others, open: this.#open, start: (act, about) => this.#start(act, about) }, words)}
    </div>`;
  }

  #trouble(failure: Trouble, words: CaseWords): TemplateResult {
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
