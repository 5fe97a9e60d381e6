import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase, DeskSimilarList } from '../../../sdk/contract/types.ts';
import type { CaseWords } from '../locales/case.ts';
import { CaseElement } from './case-element.ts';
import { failureOf } from './failure.ts';

type Similar = DeskSimilarList['items'][number];

/**
 * Appeals of the agency that may be about the same problem. Fires `jauap-desk-merge` with the number to merge this one into, and
 * `jauap-desk-changed` after another one was merged into this one.
 */
export class JauapDeskSame extends CaseElement {
  static override properties = { ...CaseElement.properties, found: { attribute: false } };

  declare found: DeskCase;
  #items: readonly Similar[] | undefined;
  #failure = '';
  #busy = false;

  protected override ready(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#failure = '';
    try {
      const params = { number: this.found.number };
      this.#items = (await this.desk.client.call<DeskSimilarList>(DESK_ENDPOINTS.deskSimilar, { params })).items;
    } catch (error) {
      if (this.words) this.#failure = failureOf(error, this.words);
    }
    this.requestUpdate();
  }

  /** Another appeal is answered with this one from now on. */
  async #take({ appeal }: Similar, words: CaseWords): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#failure = '';
    this.requestUpdate();
    const { client } = this.desk;
    const { number, version } = this.found;
    try {
      const body = { into: number, version: appeal.version, intoVersion: version };
      await client.call(DESK_ENDPOINTS.merge, { params: { number: appeal.number }, body });
      const changed = await client.call<DeskCase>(DESK_ENDPOINTS.case, { params: { number } });
      this.desk.say(words.same.merged(appeal.number));
      this.tell('jauap-desk-changed', changed);
      await this.#load();
    } catch (error) {
      this.#failure = failureOf(error, words);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    return html`<section class="panel stack" aria-labelledby="same" aria-busy=${this.#busy || !this.#items}>
      <h2 id="same">${words.sections.same}</h2>
      ${this.#items?.length === 0 ? html`<p class="soft">${words.same.none}</p>` : nothing}
      <p class="alert" role="alert">${this.#failure}</p>
      <ul class="plain stack">${this.#items?.map((item) => this.#item(item, words))}</ul>
      ${this.#items?.some(({ mayJoin, mayTake }) => mayJoin || mayTake) ? html`<p class="soft small">${words.same.explained}</p>` : nothing}
    </section>`;
  }

  #item(similar: Similar, words: CaseWords): TemplateResult {
    const { appeal, distance, mayJoin, mayTake } = similar;
    const { terms, same } = words;
    const path = `/desk/appeals/${appeal.number}`;
    return html`<li>
      <p><a href=${path} @click=${(event: MouseEvent) => this.#open(event, path)}>${appeal.number}</a>
        <span class="badge">${terms.statuses[appeal.status]}</span></p>
      <p class="typed small">${appeal.text}</p>
      <p class="soft small">${[appeal.place, distance === null ? null : same.metres(distance), terms.date(appeal.registeredOn), appeal.supports > 0 ? same.supports(appeal.supports) : null].filter(Boolean).join(' · ')}</p>
      <div class="row">
        ${mayJoin ? html`<button type="button" ?disabled=${this.#busy} @click=${() => this.#take(similar, words)}>${same.merge}<span class="visually-hidden">: ${appeal.number}</span></button>` : nothing}
        ${mayTake ? html`<button type="button" @click=${() => this.#give(appeal.number)}>${same.mergeThere}<span class="visually-hidden">: ${appeal.number}</span></button>` : nothing}
      </div></li>`;
  }

  #give(number: string): void {
    this.tell('jauap-desk-merge', number);
  }

  #open(event: MouseEvent, path: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.desk.go(path);
  }
}

customElements.define('jauap-desk-same', JauapDeskSame);
