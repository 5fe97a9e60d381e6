import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { findPersonalData, HIDDEN, personalRanges } from '../../../sdk/contract/redaction.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { deskStyles } from '../kit/styles.ts';
import type { CaseTextWords } from '../locales/case-words.ts';
import type { Piece, PublicVersion, TextRange } from './masks.ts';
import { hide, isMachines, piecesOf, readAs, show } from './masks.ts';
import { styles } from './redactor.styles.ts';

/** What stands around one text: its names and how long it may be. */
export interface RedactorText {
  readonly original: string;
  readonly published: string;
  readonly max: number;
  /** Whether the way of working with it is told: once on a page is enough. */
  readonly told: boolean;
}

/**
 * A text of a citizen beside what everybody reads of it. Parts are hidden by selecting them in the original, and shown again by a
 * press on them. Fires `jauap-desk-redacted` with the new version in `detail`.
 */
export class JauapDeskRedactor extends LitElement {
  static override styles = [...deskStyles, styles];
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    names: { attribute: false },
    original: { attribute: false },
    version: { attribute: false },
    lang: { attribute: false },
    editable: { attribute: false },
    fault: { attribute: false },
  };

  declare words: CaseTextWords;
  declare names: RedactorText;
  /** As the citizen wrote it; `null` where the reader may not see it, or it was erased. */
  declare original: string | null;
  declare version: PublicVersion;
  declare lang: Language;
  declare editable: boolean;
  declare fault: string;
  #said = '';

  #change(version: PublicVersion, said = ''): void {
    this.#said = said;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('jauap-desk-redacted', { detail: version }));
  }

  #hideSelected(original: string): void {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#original');
    const selected: TextRange = { from: field?.selectionStart ?? 0, to: field?.selectionEnd ?? 0 };
    const masks = hide(original, this.version.masks, selected);
    if (masks === this.version.masks) {
      this.#said = this.words.selectFirst;
      this.requestUpdate();
      return;
    }
    this.#change({ masks, free: null }, this.words.hidden(original.slice(selected.from, selected.to).trim()));
  }

  async #show({ from, text }: Piece): Promise<void> {
    this.#change({ masks: show(this.version.masks, from), free: null }, this.words.shown(text));
    await this.updateComplete;
    // The button that was pressed is gone.
    this.renderRoot.querySelector<HTMLElement>('#original')?.focus();
  }

  override render(): TemplateResult {
    const { original, words, editable } = this;
    const free = this.version.free !== null;
    return html`<div class="stack"><div class="beside">
        <div class="stack">${original === null ? nothing : this.#source(original)}</div>
        <div class="stack">${free && editable ? this.#byHand(original) : this.#read(original)}</div>
      </div>
      ${original !== null && editable && !free ? this.#hiddenParts(original) : nothing}
      ${editable ? this.#check(words) : nothing}
      <p role="status" class="small">${this.#said}</p>
      ${this.fault ? html`<p class="alert" id="fault">${this.fault}</p>` : nothing}</div>`;
  }

  /**
   * The marks lie under the field, in the same letters: a field can be selected in with a keyboard, and shows no marks itself. It is
   * not `readonly`, because Chromium gives such a field no caret to select from; whatever is typed in it is refused.
   */
  #source(original: string): TemplateResult {
    const { words, names, version, editable } = this;
    const masks = version.free === null ? version.masks : personalRanges(original);
    return html`<label for="original">${names.original}</label>
      <p class="soft small">${words.onlyAgency}</p>
      <div class="marked">
        <div aria-hidden="true" class="under">${piecesOf(original, masks).map(({ text, hidden }) => (hidden ? html`<mark>${text}</mark>` : text))}</div>
        <textarea id="original" aria-readonly="true" inputmode="none" spellcheck="false" lang=${this.lang} .value=${live(original)}
          @beforeinput=${(event: Event) => event.preventDefault()} @input=${() => this.requestUpdate()} aria-describedby=${editable && names.told ? 'how' : nothing}></textarea>
      </div>
      ${
        editable && version.free === null
          ? html`${names.told ? html`<p class="soft small" id="how">${words.hint}</p>` : nothing}
            <button type="button" @click=${() => this.#hideSelected(original)}>${words.hideSelected}</button>`
          : nothing
      }`;
  }

  #read(original: string | null): TemplateResult {
    const { names, version, editable, words, lang } = this;
    const pieces = original === null || version.free !== null ? undefined : piecesOf(original, version.masks);
    return html`<h3 id="public">${names.published}</h3>
      <p class="public" role="group" aria-labelledby="public" lang=${lang}>${
        pieces
          ? pieces.map((piece) => (piece.hidden ? this.#mask(piece) : piece.text))
          : readAs(version, original, lang)
      }</p>
      ${
        editable && original !== null
          ? html`<button type="button" class="quiet" @click=${() => this.#change({ masks: version.masks, free: readAs(version, original, lang) })}>${words.editByHand}</button>`
          : nothing
      }`;
  }

  #mask(piece: Piece): TemplateResult | string {
    const word = HIDDEN[this.lang];
    if (!this.editable) return html`<mark>${word}</mark>`;
    const made = isMachines(this.original ?? '', { from: piece.from, to: piece.from + piece.text.length });
    return html`<button type="button" class=${made ? 'mask' : 'mask hand'} title=${piece.text}
      aria-label=${`${word}. ${this.words.showAgain}: ${piece.text}`} @click=${() => this.#show(piece)}>${word}</button>`;
  }

  #byHand(original: string | null): TemplateResult {
    const { names, version, words, lang } = this;
    return html`<label for="free">${names.published}</label>
      <p class="soft small">${words.editing}</p>
      <textarea id="free" rows="6" lang=${lang} maxlength=${names.max} aria-invalid=${this.fault ? 'true' : nothing}
        aria-describedby=${this.fault ? 'fault' : nothing} .value=${live(version.free ?? '')}
        @input=${(event: Event) => this.#change({ masks: version.masks, free: (event.target as HTMLTextAreaElement).value })}></textarea>
      ${
        original === null
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => this.#change({ masks: version.masks.length ? version.masks : personalRanges(original), free: null })}>${words.backToParts}</button>`
      }`;
  }

  #hiddenParts(original: string): TemplateResult {
    const { words, version } = this;
    const hidden = piecesOf(original, version.masks).filter((piece) => piece.hidden);
    if (hidden.length === 0) return html`<p class="soft small">${words.noneHidden}</p>`;
    return html`<h3>${words.hiddenParts}</h3><ul class="hidden">${hidden.map(
      (piece) => html`<li class="row spread"><span>«${piece.text}» <span class="soft small">${
        isMachines(original, { from: piece.from, to: piece.from + piece.text.length }) ? words.byMachine : words.byHand
      }</span></span>
      <button type="button" class="quiet" aria-label=${`${words.showAgain}: ${piece.text}`} @click=${() => this.#show(piece)}>${words.showAgain}</button></li>`,
    )}</ul>`;
  }

  #check(words: CaseTextWords): TemplateResult {
    const found = findPersonalData(readAs(this.version, this.original, this.lang));
    return found.length > 0
      ? html`<p class="alert" role="status">${words.left(found.map((kind) => words.kinds[kind]).join(', '))}</p>`
      : html`<p class="soft small" role="status">${this.names.told ? words.clean : ''}</p>`;
  }
}

customElements.define('jauap-desk-redactor', JauapDeskRedactor);
