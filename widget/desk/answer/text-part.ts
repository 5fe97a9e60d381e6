/** One language of the answer: the text, what is underlined in it, and how easily it is read. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { Reading } from '../../../sdk/contract/readability.ts';
import { readingOf } from '../../../sdk/contract/readability.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { owedLanguage } from './draft.ts';
import { hasContact, hasSecret } from './mistakes.ts';
import type { Note, Piece } from './pieces.ts';
import { notesOf, piecesOf } from './pieces.ts';
import type { EditorView } from './view.ts';
import { mistakeAt } from './view.ts';

/** How many letters of a note are shown beside it. */
const QUOTE = 60;

export function textPart(view: EditorView, language: AnswerLanguage): TemplateResult {
  const { draft, words, found } = view;
  const { [language]: text } = draft.texts;
  const notes = notesOf(text, language);
  const mistake = mistakeAt(view, `texts.${language}`);
  const { length } = text.trim();
  return html`<div class="column field">
    <div class="row spread">
      <label for=${`text-${language}`}>${words.textIn[language]}</label>
      ${owedLanguage(found) === language ? html`<span class="badge">${words.owed}</span>` : nothing}
      ${length === 0 ? html`<span class="small soft">${words.missing}</span>` : nothing}
    </div>
    <div class="sheet">
      <div class="layer" lang=${language} aria-hidden="true">${piecesOf(text, notes).map(piece)}&#8203;</div>
      <textarea
        id=${`text-${language}`}
        lang=${language}
        spellcheck="true"
        .value=${text}
        aria-invalid=${mistake ? 'true' : 'false'}
        aria-describedby=${`said-${language}`}
        @input=${({ target }: Event) =>
          view.set({ texts: { ...draft.texts, [language]: (target as HTMLTextAreaElement).value } })}
      ></textarea>
    </div>
    <div id=${`said-${language}`}>
      <p class="alert">${mistake}</p>
      ${hasSecret(text) && !mistake ? html`<p class="alert">${words.secret}</p>` : nothing}
      ${hasContact(text) ? html`<p class="warning">${words.contact}</p>` : nothing}
      <p class="small soft">${words.signs(length, LIMITS.answerMax)}</p>
    </div>
    ${meter(readingOf(text, language), language, view)} ${notesPart(notes, language, view)}
  </div>`;
}

const piece = ({ text, kinds }: Piece): unknown =>
  kinds.length > 0 ? html`<span class=${kinds.join(' ')}>${text}</span>` : text;

/** Widths of the three lights on a scale of 100. */
const SCALES: Readonly<Record<AnswerLanguage, readonly [hard: number, fair: number, good: number]>> = {
  kk: [30, 20, 50],
  ru: [25, 25, 50],
};

function meter(reading: Reading, language: AnswerLanguage, { words }: EditorView): TemplateResult | typeof nothing {
  const { score, light } = reading;
  if (score === null || light === null) return nothing;
  const [hard, fair, good] = SCALES[language];
  const at = Math.min(98, Math.max(2, score));
  return html`<p class="meter row">
    <svg viewBox="0 0 100 16" aria-hidden="true">
      ${svg`<rect class="hard" x="0" y="6" width=${hard} height="6" /><rect class="fair" x=${hard} y="6" width=${fair} height="6" />
      <rect class="good" x=${hard + fair} y="6" width=${good} height="6" /><path class="hand" d=${`M${at - 4} 0h8l-4 7z`} />`}
    </svg>
    <span class=${`light ${light}`}>${words.lights[light]}</span>
    <span class="small soft">${words.score(Math.round(score), language)}</span>
  </p>`;
}

/** The same that is underlined, for who does not see it: in words, with a way there. */
function notesPart(
  notes: readonly Note[],
  language: AnswerLanguage,
  view: EditorView,
): TemplateResult | typeof nothing {
  const { words, draft } = view;
  if (notes.length === 0) return nothing;
  const { [language]: text } = draft.texts;
  return html`<details class="notes">
    <summary>${words.simpler}: ${notes.length}</summary>
    <ul>
      ${notes.map(({ kind, from, to }) => {
        const quote = text.slice(from, Math.min(to, from + QUOTE));
        return html`<li class="row spread">
          <span><span class=${`name ${kind}`}>${words.notes[kind]}</span>
            <q lang=${language}>${quote}${to - from > QUOTE ? '…' : ''}</q></span>
          <button class="plain" aria-label=${`${words.show}: ${quote}`} @click=${() => view.show(language, from, to)}>${words.show}</button>
        </li>`;
      })}
    </ul>
  </details>`;
}
