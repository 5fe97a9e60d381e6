import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { almaty } from '../../dates.ts';
import { feedWords } from '../../locales/feed.ts';
import { DeskElement } from '../desk-element.ts';
import type { AnswerWords } from '../locales/answer.ts';
import { answerWords } from '../locales/answer.ts';
import { answerStyles } from './answer.styles.ts';
import type { EditorState } from './editor-parts.ts';
import { editorParts, templateDialog } from './editor-parts.ts';
import type { Sent } from './sending.ts';
import { sendAnswer } from './sending.ts';
import { Writing } from './writing.ts';

/**
 * Where an officer writes the answer to one appeal. What is written stays in this tab until it is sent.
 *
 * @fires jauap-desk-changed - The answer was taken; `detail` is the case as it is now.
 * @fires jauap-desk-conflict - Somebody else acted first; `detail` is the case as they left it. The draft stays.
 */
export class JauapDeskAnswer extends DeskElement<AnswerWords> {
  static override styles: CSSStyleSheet[] = answerStyles;
  static override properties = { ...DeskElement.properties, case: { attribute: false } };

  declare case: DeskCase;
  protected readonly tables = answerWords;
  readonly #writing = new Writing(this, () => this.desk);
  #mistakes: ReturnType<Writing['mistakes']> = {};
  #alert = '';
  #applied = '';
  #conflict = false;
  #sending = false;
  #open: EditorState['open'];
  #preview: EditorState['preview'];

  protected override ready(): void {
    void this.#writing.load().then((known) => {
      this.#alert = known ? '' : (this.words?.failed ?? '');
      this.requestUpdate();
    });
  }

  override willUpdate(): void {
    if (this.case && this.case.number !== this.#writing.number) this.#begin(false);
  }

  /** Another appeal, or the same one anew. */
  #begin(forgetting: boolean): void {
    this.#writing.begin(this.case, { forgetting });
    this.#applied = this.#alert = '';
    this.#mistakes = {};
  }

  readonly #startAgain = (): void => this.#begin(true);

  readonly #show = (language: AnswerLanguage, from: number, to: number): void => {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`#text-${language}`);
    field?.focus();
    field?.setSelectionRange(from, to);
  };

  readonly #apply = async (id: string): Promise<void> => {
    const left = this.#writing.apply(id);
    if (!left) return;
    this.#applied = this.words?.applied(left.length) ?? '';
    await this.updateComplete;
    const [first] = left;
    if (first) this.#show(first.language, first.from, first.to);
  };

  readonly #undo = (): void => {
    this.#applied = '';
    this.#writing.undo?.();
  };

  /** The last look before it goes; or what is wrong, with the focus there. */
  readonly #ask = async (): Promise<void> => {
    if (this.#sending || this.#open) return;
    this.#mistakes = this.#writing.mistakes(this.case, almaty(new Date().toISOString()).day);
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
    const { draft } = this.#writing;
    if (this.#sending || !draft || !words) return;
    this.#sending = true;
    this.#conflict = false;
    this.#alert = '';
    this.#close();
    const sent = await sendAnswer(this.desk.client, draft, this.case, words);
    this.#sending = false;
    if (sent.tag === 'failed') await this.#failed(sent);
    else await this.#arrived(sent, words);
  };

  async #failed({ alert, mistakes, lost }: Extract<Sent, { tag: 'failed' }>): Promise<void> {
    this.#alert = alert;
    this.#mistakes = mistakes;
    this.#writing.photos.lost(lost);
    this.requestUpdate();
    await this.#toMistake();
  }

  async #arrived({ tag, found }: Exclude<Sent, { tag: 'failed' }>, words: AnswerWords): Promise<void> {
    this.case = found;
    this.#conflict = tag === 'conflict';
    if (tag === 'done') {
      this.#begin(true);
      this.desk.say(words.sent);
    }
    this.requestUpdate();
    const name = tag === 'done' ? 'jauap-desk-changed' : 'jauap-desk-conflict';
    this.dispatchEvent(new CustomEvent(name, { detail: found, bubbles: true, composed: true }));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.conflict')?.focus();
  }

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

  readonly #keep = async (): Promise<void> => {
    await templateDialog();
    this.#open ??= 'template';
    this.requestUpdate();
  };

  /** Another template is there to choose from, perhaps. */
  readonly #kept = (): void => {
    this.#close();
    void this.#writing.load();
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (this.#open === 'confirm') void this.#send();
    else void this.#ask();
  };

  readonly #toTemplates = (event: Event): void => {
    event.preventDefault();
    this.desk.go('/desk/templates');
  };

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  override render(): TemplateResult | typeof nothing {
    const { words, case: found } = this;
    const { draft, officials, templates, photos, set, restored, undo } = this.#writing;
    if (!words || !draft) return nothing;
    const now = new Date().toISOString();
    const today = almaty(now).day;
    const mistakes = this.#mistakes;
    const view = { found, draft, words, officials, templates, photos, mistakes, today, set, show: this.#show };
    return html`<div class="stack" @keydown=${this.#keys}>
      ${editorParts(view, {
        now,
        alert: this.#alert,
        conflict: this.#conflict,
        restored,
        sending: this.#sending,
        open: this.#open,
        preview: this.#preview,
        applied: this.#applied,
        ask: this.#ask,
        send: this.#send,
        look: this.#look,
        desk: this.desk,
        kept: this.#kept,
        keep: Object.values(draft.texts).some((text) => text.trim()) ? this.#keep : undefined,
        close: this.#close,
        startAgain: this.#startAgain,
        apply: this.#apply,
        undo: undo && this.#undo,
        go: this.#toTemplates,
      })}
    </div>`;
  }
}

customElements.define('jauap-desk-answer', JauapDeskAnswer);
