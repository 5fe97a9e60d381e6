import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { isApiError } from '../../../sdk/errors.ts';
import type { CaseWords } from '../locales/case.ts';
import { CaseElement } from './case-element.ts';
import { conflictOf, eventsSince } from './conflict.ts';
import { failureOf, faultsOf } from './failure.ts';
import type { PublicVersion } from './masks.ts';
import { photosOf } from './photos.ts';
import { Redaction } from './redaction.ts';

const FIELDS = [
  { name: 'text', kind: 'text' },
  { name: 'place', kind: 'text' },
] as const;

/**
 * What everybody may see of the citizen's words, place and photos. Fires `jauap-desk-changed` with the case after it was published
 * or corrected, `jauap-desk-cover` with the id of a photo whose parts are to be covered, and `jauap-desk-uncover` likewise.
 */
export class JauapDeskPublication extends CaseElement {
  static override properties = { ...CaseElement.properties, found: { attribute: false } };

  declare found: DeskCase;
  #redaction: Redaction | undefined;
  #faults: Readonly<Record<string, string>> = {};
  #failure = '';
  #busy = false;
  /** Somebody else changed what stands here. */
  #now: DeskCase | undefined;

  override willUpdate(): void {
    this.#redaction ??= new Redaction(this.desk.session.person.id, this.found);
    // Another act leaves the work as it is; another text asks who is right.
    if (this.#redaction.follow(this.found) === 'changed') this.#now = this.found;
  }

  get #mayPublish(): boolean {
    return this.found.may.includes('publish');
  }

  get #mayCover(): boolean {
    return this.desk.may('desk:moderate') && this.found.original !== null;
  }

  #edit(name: 'text' | 'place', version: PublicVersion): void {
    this.#redaction?.edit(name, version);
    const { [name]: _, ...others } = this.#faults;
    this.#faults = others;
    this.requestUpdate();
  }

  async #publish(words: CaseWords): Promise<void> {
    const redaction = this.#redaction;
    if (this.#busy || !redaction) return;
    this.#busy = true;
    this.#failure = '';
    this.#faults = {};
    this.requestUpdate();
    const before = this.found.publication;
    try {
      const params = { number: this.found.number };
      const body = { decision: 'publish', ...redaction.request(), version: redaction.seen.version };
      const changed = await this.desk.client.call<DeskCase>(DESK_ENDPOINTS.moderate, { params, body });
      redaction.drop(changed);
      this.#now = undefined;
      this.desk.say(before === 'published' ? words.words.corrected : words.words.published);
      this.tell('jauap-desk-changed', changed);
    } catch (error) {
      await this.#failed(error, words);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  async #failed(error: unknown, words: CaseWords): Promise<void> {
    if (isApiError(error) && error.code === 'version_conflict') {
      const params = { number: this.found.number };
      this.#now = await this.desk.client.call<DeskCase>(DESK_ENDPOINTS.case, { params }).catch(() => undefined);
    }
    this.#faults = faultsOf(error, FIELDS, words);
    this.#failure = this.#now ? '' : failureOf(error, words);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.#now ? '#conflict' : '#failure')?.focus();
  }

  #useMine(now: DeskCase, words: CaseWords): void {
    this.#redaction?.rebase(now);
    this.#now = undefined;
    void this.#publish(words);
  }

  #discard(now: DeskCase): void {
    this.#redaction?.drop(now);
    this.#now = undefined;
    this.tell('jauap-desk-changed', now);
    this.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    const { words, found } = this;
    const redaction = this.#redaction;
    if (!words || !redaction) return nothing;
    const may = this.#mayPublish;
    const { sections, words: text } = words;
    return html`<section class="panel stack" aria-labelledby="words" aria-busy=${this.#busy}>
      <h2 id="words">${sections.words}</h2>
      <p><span class="badge">${words.terms.publications[found.publication]}</span>
        ${found.publication === 'published' ? text.isRead : found.consented ? text.willBeRead : text.noConsent}</p>
      ${found.original ? nothing : html`<p class="soft">${this.#noOriginal(words)}</p>`}
      ${this.#redactor('text', words, redaction)}
      ${found.original?.place || found.place ? this.#redactor('place', words, redaction) : nothing}
      <h2 id="photos">${sections.photos}</h2>
      ${photosOf(found, redaction.photos, words, {
        client: this.desk.client,
        choose: may ? (id) => this.#choose(id) : undefined,
        cover: this.#mayCover ? (id) => this.tell('jauap-desk-cover', id) : undefined,
        uncover: this.#mayCover ? (id) => this.tell('jauap-desk-uncover', id) : undefined,
      })}
      <p id="failure" class="alert" role="alert" tabindex="-1">${this.#failure}</p>
      ${this.#now ? this.#conflict(this.#now, words, redaction) : may ? this.#buttons(words, redaction) : nothing}
    </section>`;
  }

  #noOriginal({ words: text, moved }: CaseWords): string {
    if (this.found.heldBy) return moved.original;
    return this.desk.may('desk:private') ? text.erased : text.forbidden;
  }

  #choose(id: string): void {
    this.#redaction?.choose(id);
    this.requestUpdate();
  }

  #redactor(name: 'text' | 'place', words: CaseWords, redaction: Redaction): TemplateResult {
    const { words: text } = words;
    const names =
      name === 'text'
        ? { original: text.original, published: text.publicText, max: LIMITS.textMax, told: true }
        : { original: text.originalPlace, published: text.publicPlace, max: LIMITS.placeMax, told: false };
    return html`<jauap-desk-redactor id=${name} .words=${text} .names=${names} .original=${redaction.original(name)}
      .version=${redaction.version(name)} .lang=${this.found.lang} .editable=${this.#mayPublish} .fault=${this.#faults[name] ?? ''}
      @jauap-desk-redacted=${({ detail }: CustomEvent<PublicVersion>) => this.#edit(name, detail)}></jauap-desk-redactor>`;
  }

  #buttons(words: CaseWords, redaction: Redaction): TemplateResult {
    const { publication } = this.found;
    const { words: text, acts } = words;
    const name = publication === 'published' ? text.correct : publication === 'rejected' ? text.showText : text.publish;
    const idle = publication === 'published' && !redaction.dirty;
    return html`<div class="row">
      <button id="publish" class="primary" ?disabled=${this.#busy || idle} @click=${() => this.#publish(words)}>${this.#busy ? acts.sending : name}</button>
      ${redaction.dirty ? html`<button ?disabled=${this.#busy} @click=${() => this.#reset(redaction)}>${text.reset}</button>` : nothing}
      <slot></slot>
    </div>`;
  }

  #reset(redaction: Redaction): void {
    redaction.drop(this.found);
    this.requestUpdate();
  }

  #conflict(now: DeskCase, words: CaseWords, redaction: Redaction): TemplateResult {
    const { words: text } = words;
    return conflictOf(
      {
        mine: [
          [text.publicText, redaction.read('text')],
          [text.publicPlace, redaction.read('place')],
          [words.sections.photos, String(redaction.photos.length)],
        ],
        now,
        since: eventsSince(redaction.seen, now),
        offered: now.may.includes('publish'),
        useMine: () => this.#useMine(now, words),
        discard: () => this.#discard(now),
      },
      words,
    );
  }
}

customElements.define('jauap-desk-publication', JauapDeskPublication);
