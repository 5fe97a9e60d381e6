/** What opens over the editor: the answer as people will see it, and the last look before it goes. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import type { FeedWords } from '../../locales/words.ts';
import { checksOf } from './checklist.ts';
import { owedLanguage } from './draft.ts';
import { shownWith } from './shown.ts';
import type { EditorView } from './view.ts';
import { languagesOf } from './view.ts';

export interface PreviewControls {
  readonly language: AnswerLanguage;
  /** Words of the feed in that language. */
  readonly feed: FeedWords;
  readonly now: string;
  readonly choose: (language: AnswerLanguage) => void;
  readonly close: () => void;
}

const officialOf = ({ officials, draft }: EditorView) => officials.find(({ id }) => id === draft.official);

export function previewDialog(view: EditorView, controls: PreviewControls): TemplateResult {
  const { words, found, draft, photos } = view;
  const { language, feed, now, choose, close } = controls;
  const pictures = new Map(
    photos.items.flatMap(({ stored, preview }) => (stored && preview ? [[stored.id, preview]] : [])),
  );
  return html`<dialog class="wide" aria-labelledby="preview" @close=${close}>
    <div class="stack">
      <div class="row spread">
        <h2 id="preview">${words.preview}</h2>
        <div class="row" role="group" aria-label=${words.preview}>
          ${(['kk', 'ru'] as const).map(
            (one) =>
              html`<button aria-pressed=${one === language} @click=${() => choose(one)}>${words.previewIn[one]}</button>`,
          )}
        </div>
      </div>
      <p>${readersOf(view)}</p>
      <jauap-desk-preview .appeal=${shownWith(draft, found, officialOf(view), now)} .words=${feed} .pictures=${pictures}></jauap-desk-preview>
      <form method="dialog"><button>${words.close}</button></form>
    </div>
  </dialog>`;
}

const readersOf = ({ found, words }: EditorView): string =>
  words.readers[found.publication === 'published' ? 'everybody' : 'applicant'];

export function confirmDialog(
  view: EditorView,
  controls: { readonly send: () => void; readonly close: () => void },
): TemplateResult {
  const { words, draft, found } = view;
  const official = officialOf(view);
  const missing = checksOf(draft, owedLanguage(found)).filter(({ met }) => !met);
  const counts = [
    [words.measures.legend, draft.measures.length],
    [words.planned.legend, draft.planned.length],
    [words.photos, draft.photos.length],
    [words.links.legend, draft.links.length],
  ] as const;
  return html`<dialog aria-labelledby="confirm" @close=${controls.close}>
    <div class="stack">
      <h2 id="confirm">${words.confirm}</h2>
      <p>${readersOf(view)}</p>
      ${languagesOf(view).map((language) =>
        draft.texts[language].trim()
          ? html`<section class="panel tint"><p class="small soft">${words.textIn[language]}</p>
              <p class="said-text" lang=${language}>${draft.texts[language].trim()}</p></section>`
          : html`<p class="small soft">${words.textIn[language]}: ${words.missing}</p>`,
      )}
      <p>${words.terms.natures[draft.nature]}. ${official ? html`${official.name}, ${official.position[words.feed.lang] ?? official.position.kk}` : nothing}</p>
      ${counts.map(([name, count]) => (count > 0 ? html`<p class="small">${name}: ${count}</p>` : nothing))}
      ${
        missing.length > 0
          ? html`<p class="small soft">${words.stillMissing}: ${missing.map(({ check }) => words.checks[check].name.toLowerCase()).join('; ')}.</p>`
          : nothing
      }
      <div class="row">
        <button class="primary" @click=${controls.send}>${words.send}</button>
        <form method="dialog"><button>${words.back}</button></form>
      </div>
    </div>
  </dialog>`;
}
