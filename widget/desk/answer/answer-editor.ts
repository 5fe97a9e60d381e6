import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import { fieldsOf } from '../../../sdk/contract/template-fields.ts';
import type { AgencyProfile, AnswerTemplateList, DeskCase } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { ANSWER_LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import { almaty } from '../../dates.ts';
import type { FeedWords } from '../../locales/feed.ts';
import { feedWords } from '../../locales/feed.ts';
import { DeskElement } from '../desk-element.ts';
import { deskStyles } from '../kit/styles.ts';
import { answerWords } from '../locales/answer.ts';
import type { AnswerWords } from '../locales/answer-words.ts';
import { answerStyles } from './answer.styles.ts';
import type { Draft } from './draft.ts';
import { compacted, firstDraft, owedLanguage } from './draft.ts';
import { editorParts } from './editor-parts.ts';
import { forgetDraft, keepDraft, keptDraft } from './keeper.ts';
import type { Mistakes } from './mistakes.ts';
import { mistakesIn } from './mistakes.ts';
import { AnswerPhotos } from './photos.ts';
import { sendAnswer } from './sending.ts';
import type { EditorView } from './view.ts';

/**
 * Where an officer writes the answer to one appeal. What is written stays in this tab until it is sent.
 *
 * @fires jauap-desk-changed - The answer was taken; `detail` is the case as it is now.
 * @fires jauap-desk-conflict - Somebody else acted first; `detail` is the case as they left it. The draft stays.
 */
export class JauapDeskAnswer extends DeskElement<AnswerWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, answerStyles];
  static override properties = { ...DeskElement.properties, case: { attribute: false } };

  declare case: DeskCase;
  protected readonly tables = answerWords;
  readonly #photos = new AnswerPhotos(
    this,
    () => this.desk.client,
    () => this.#set({ photos: this.#photos.stored }),
  );
  #number = '';
  #draft: Draft | undefined;
  /** The draft before a template was put in its place. */
  #before: Draft | undefined;
  #officials: EditorView['officials'] = [];
  #templates: EditorView['templates'] = [];
  #mistakes: Mistakes = {};
  #alert = '';
  #applied = '';
  #restored = false;
  #conflict = false;
  #sending = false;
  #open: 'preview' | 'confirm' | undefined;
  #preview: { readonly language: AnswerLanguage; readonly feed: FeedWords } | undefined;

  protected override ready(): void {
    void this.#load();
  }

  override willUpdate(): void {
    if (this.case && this.case.number !== this.#number) this.#begin(true);
  }

  /** Another appeal, or the same one anew. */
  #begin(restoring: boolean): void {
    const { person } = this.desk.session;
    const kept = restoring ? keptDraft(person.id, this.case.number) : undefined;
    this.#number = this.case.number;
    this.#restored = kept !== undefined;
    this.#draft = kept ?? firstDraft(this.case, person.official);
    this.#before = undefined;
    this.#applied = this.#alert = '';
    this.#mistakes = {};
    this.#photos.load(this.#draft.photos);
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    const { client, session } = this.desk;
    const params = { agency: session.agency?.id ?? '' };
    const [profile, templates] = await Promise.allSettled([
      client.call<AgencyProfile>(ENDPOINTS.agency, { params }),
      client.call<AnswerTemplateList>(DESK_ENDPOINTS.templates),
    ]);
    // Whoever signs may be missing for a while; what was typed is not.
    if (profile.status === 'fulfilled') this.#officials = profile.value.officials;
    else this.#alert = this.words?.failed ?? '';
    if (templates.status === 'fulfilled') this.#templates = templates.value.items;
    this.requestUpdate();
  }

  readonly #set = (change: Partial<Draft>): void => {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, ...change };
    keepDraft(this.desk.session.person.id, this.#number, this.#draft);
    this.requestUpdate();
  };

  readonly #show = (language: AnswerLanguage, from: number, to: number): void => {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`#text-${language}`);
    field?.focus();
    field?.setSelectionRange(from, to);
  };

  readonly #apply = async (id: string): Promise<void> => {
    const template = this.#templates.find((one) => one.id === id);
    const draft = this.#draft;
    if (!template || !draft) return;
    this.#before = draft;
    this.#set({
      nature: template.nature,
      texts: { kk: template.texts.kk ?? draft.texts.kk, ru: template.texts.ru ?? draft.texts.ru },
    });
    const left = ANSWER_LANGUAGES.flatMap((language) =>
      fieldsOf(template.texts[language] ?? '').map(({ from, to }) => ({ language, from, to })),
    );
    this.#applied = this.words?.applied(left.length) ?? '';
    await this.updateComplete;
    const [first] = left;
    if (first) this.#show(first.language, first.from, first.to);
    // That it was used only decides the order next time.
    await this.desk.client.call(DESK_ENDPOINTS.countTemplate, { params: { id } }).catch(() => undefined);
  };

  readonly #undo = (): void => {
    if (this.#before) this.#set(this.#before);
    this.#before = undefined;
    this.#applied = '';
  };

  readonly #startAgain = (): void => {
    forgetDraft(this.desk.session.person.id, this.#number);
    this.#begin(false);
  };

  /** The last look before it goes; or what is wrong, with the focus there. */
  readonly #ask = async (): Promise<void> => {
    if (this.#sending || this.#open || !this.#draft) return;
    this.#set(compacted(this.#draft));
    const found = mistakesIn(this.#draft, owedLanguage(this.case), almaty(new Date().toISOString()).day);
    this.#mistakes = { ...found, ...(this.#photos.unfinished && { photos: 'uploading' as const }) };
    const wrong = Object.keys(this.#mistakes).length > 0;
    this.#alert = wrong ? (this.words?.notSent ?? '') : '';
    this.#open = wrong ? undefined : 'confirm';
    this.requestUpdate();
    if (wrong) await this.#toMistake();
  };

  async #toMistake(): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
    (field ?? this.renderRoot.querySelector<HTMLElement>(this.#mistakes.photos ? '#photos' : '.failure'))?.focus();
  }

  readonly #send = async (): Promise<void> => {
    const { words } = this;
    if (this.#sending || !this.#draft || !words) return;
    this.#sending = true;
    this.#conflict = false;
    this.#alert = '';
    this.#close();
    const sent = await sendAnswer(this.desk.client, this.#draft, this.case, words);
    this.#sending = false;
    if (sent.tag === 'failed') {
      this.#alert = sent.alert;
      this.#mistakes = sent.mistakes;
      this.#photos.lost(sent.lost);
      this.requestUpdate();
      await this.#toMistake();
      return;
    }
    this.case = sent.found;
    this.#conflict = sent.tag === 'conflict';
    if (sent.tag === 'done') {
      forgetDraft(this.desk.session.person.id, this.#number);
      this.#begin(false);
      this.desk.say(words.sent);
    }
    this.requestUpdate();
    const name = sent.tag === 'done' ? 'jauap-desk-changed' : 'jauap-desk-conflict';
    this.dispatchEvent(new CustomEvent(name, { detail: sent.found, bubbles: true, composed: true }));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.conflict')?.focus();
  };

  readonly #close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
    this.#open = undefined;
    this.requestUpdate();
  };

  readonly #look = async (language: AnswerLanguage = this.desk.lang): Promise<void> => {
    const [{ words: feed }] = await Promise.all([feedWords[language](), import('./preview.ts')]);
    this.#preview = { language, feed };
    this.#open = 'preview';
    this.requestUpdate();
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (this.#open === 'confirm') void this.#send();
    else void this.#ask();
  };

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  override render(): TemplateResult | typeof nothing {
    const { words, case: found } = this;
    const draft = this.#draft;
    if (!words || !draft) return nothing;
    const now = new Date().toISOString();
    const view: EditorView = {
      found,
      draft,
      words,
      officials: this.#officials,
      templates: this.#templates,
      photos: this.#photos,
      mistakes: this.#mistakes,
      today: almaty(now).day,
      set: this.#set,
      show: this.#show,
    };
    return html`<div class="stack" @keydown=${this.#keys}>
      ${editorParts(view, {
        now,
        alert: this.#alert,
        conflict: this.#conflict,
        restored: this.#restored,
        sending: this.#sending,
        open: this.#open,
        preview: this.#preview,
        applied: this.#applied,
        ask: this.#ask,
        send: this.#send,
        look: this.#look,
        close: this.#close,
        startAgain: this.#startAgain,
        apply: this.#apply,
        undo: this.#before && this.#undo,
        go: (event) => {
          event.preventDefault();
          this.desk.go('/desk/templates');
        },
      })}
    </div>`;
  }
}

customElements.define('jauap-desk-answer', JauapDeskAnswer);
