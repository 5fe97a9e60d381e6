import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { base64url } from '../../../sdk/contract/code.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Note, NoteList } from '../../../sdk/contract/types.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { isApiError } from '../../../sdk/errors.ts';
import { almaty } from '../../dates.ts';
import type { DraftKey } from '../drafts.ts';
import { dropDraft, keepDraft, readDraft } from '../drafts.ts';
import type { CaseWords } from '../locales/case.ts';
import { CaseElement } from './case-element.ts';
import { failureOf } from './failure.ts';
import { when } from './history.ts';

/** A note that is not sent yet; its id stays the same however often it is tried. */
interface Writing {
  readonly id: string;
  readonly text: string;
}

const newWriting = (text = ''): Writing => ({ id: base64url(crypto.getRandomValues(new Uint8Array(18))), text });

/** What the staff write to each other about a case. Kept apart from its history: nobody outside ever reads it. */
export class JauapDeskNotes extends CaseElement {
  static override properties = { ...CaseElement.properties, number: {} };

  declare number: string;
  #notes: readonly Note[] | undefined;
  #writing = newWriting();
  #failure = '';
  #busy = false;

  get #key(): DraftKey {
    return { person: this.desk.session.person.id, number: this.number, act: 'note' };
  }

  protected override ready(): void {
    this.#writing = readDraft<Writing>(this.#key) ?? this.#writing;
    void this.#load();
  }

  async #load(): Promise<void> {
    const params = { number: this.number };
    try {
      const { items } = await this.desk.client.call<NoteList>(DESK_ENDPOINTS.notes, { params });
      // Whoever was quicker with a note has the newer list.
      this.#notes ??= items;
    } catch (error) {
      if (this.words) this.#failure = failureOf(error, this.words);
    }
    this.requestUpdate();
  }

  /** @returns whether it went well. */
  async #run(call: () => Promise<NoteList>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#failure = '';
    this.requestUpdate();
    try {
      this.#notes = (await call()).items;
      return true;
    } catch (error) {
      const fixed = isApiError(error) && error.code === 'note_fixed';
      if (this.words) this.#failure = fixed ? this.words.notes.fixed : failureOf(error, this.words);
      return false;
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  #write(text: string): void {
    this.#writing = { ...this.#writing, text };
    keepDraft(this.#key, this.#writing);
    this.requestUpdate();
  }

  async #add(event: Event, words: CaseWords): Promise<void> {
    event.preventDefault();
    const body = this.#writing;
    const field = this.renderRoot.querySelector('textarea');
    if (!body.text.trim()) return field?.focus();
    const params = { number: this.number };
    const added = await this.#run(() => this.desk.client.call<NoteList>(DESK_ENDPOINTS.addNote, { params, body }));
    if (!added) return;
    this.#writing = newWriting();
    dropDraft(this.#key);
    this.desk.say(words.notes.added);
    this.requestUpdate();
    field?.focus();
  }

  async #takeBack({ id }: Note, words: CaseWords): Promise<void> {
    const params = { number: this.number, note: id };
    const gone = await this.#run(() => this.desk.client.call<NoteList>(DESK_ENDPOINTS.deleteNote, { params }));
    if (!gone) return;
    this.desk.say(words.notes.takenBack);
    this.renderRoot.querySelector('textarea')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    const { notes } = words;
    return html`<section class="panel stack tint" aria-labelledby="notes" aria-busy=${this.#busy}>
      <h2 id="notes">${words.sections.notes}</h2>
      <p id="only"><strong>${notes.only}</strong></p>
      ${this.#notes?.length === 0 ? html`<p class="soft">${notes.none}</p>` : nothing}
      <ol class="history">${this.#notes?.map((note) => this.#note(note, words))}</ol>
      <form class="stack" @submit=${(event: Event) => this.#add(event, words)}>
        <div class="field"><label for="note">${notes.label}</label>
          <textarea id="note" rows="3" maxlength=${LIMITS.noteMax} aria-describedby="only" .value=${this.#writing.text}
            @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}></textarea></div>
        <p class="alert" role="alert">${this.#failure}</p>
        <button ?disabled=${this.#busy}>${notes.add}</button>
      </form>
    </section>`;
  }

  #note(note: Note, words: CaseWords): TemplateResult {
    const { text, at, staff, deletableUntil } = note;
    return html`<li class="inside"><p class="typed">${text}</p>
      <p class="soft small"><time datetime=${at}>${when(at, words)}</time>${staff ? `, ${staff}` : nothing}</p>
      ${
        deletableUntil
          ? html`<p class="row small"><button ?disabled=${this.#busy} @click=${() => this.#takeBack(note, words)}>${words.notes.takeBack}</button>
            <span class="soft">${words.notes.takeBackUntil(almaty(deletableUntil).time)}</span></p>`
          : nothing
      }</li>`;
  }
}

customElements.define('jauap-desk-notes', JauapDeskNotes);
