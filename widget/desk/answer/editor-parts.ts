/** The answer editor from top to bottom. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import type { FeedWords } from '../../locales/words.ts';
import type { Desk } from '../desk.ts';
import { checklistPart } from './checklist-part.ts';
import { confirmDialog, previewDialog } from './dialogs.ts';
import { photosPart } from './photos-part.ts';
import { linksPart, measuresPart } from './rows-part.ts';
import { textPart } from './text-part.ts';
import { topPart } from './top-part.ts';
import type { EditorView } from './view.ts';
import { languagesOf } from './view.ts';

/** How the editor stands, and what its buttons do. */
export interface EditorState {
  readonly now: string;
  readonly alert: string;
  readonly conflict: boolean;
  readonly restored: boolean;
  readonly sending: boolean;
  readonly open: 'preview' | 'confirm' | 'template' | undefined;
  readonly preview: { readonly language: AnswerLanguage; readonly feed: FeedWords } | undefined;
  /** What happened to the template, in words. */
  readonly applied: string;
  readonly ask: () => void;
  readonly send: () => void;
  readonly look: (language?: AnswerLanguage) => void;
  /** Keeps the texts as a template; nothing where there is no text yet. */
  readonly keep: (() => void) | undefined;
  readonly kept: () => void;
  readonly desk: Desk;
  readonly close: () => void;
  readonly startAgain: () => void;
  readonly apply: (id: string) => void;
  readonly undo: (() => void) | undefined;
  readonly go: (event: Event) => void;
}

export function editorParts(view: EditorView, state: EditorState): TemplateResult {
  const { words } = view;
  const { applied: said, apply, undo, go } = state;
  return html`${conflictPart(view, state)}
    ${
      state.restored
        ? html`<p class="row small" role="status">${words.restored} <button class="plain" @click=${state.startAgain}>${words.startAgain}</button></p>`
        : nothing
    }
    ${topPart(view, { apply, undo, said, go })}
    <div class="body">
      <div class="texts">${languagesOf(view).map((language) => textPart(view, language))}</div>
      ${checklistPart(view)}
      <div class="stack">
        ${measuresPart(view, 'measures')} ${measuresPart(view, 'planned')} ${photosPart(view)} ${linksPart(view)}
      </div>
    </div>
    ${actions(view, state)} ${overlay(view, state)}`;
}

/** Brings the dialog that keeps the texts as a template. */
export const templateDialog = (): Promise<unknown> => import('./save-template.ts');

function actions({ words }: EditorView, { sending, alert, ask, look, keep }: EditorState): TemplateResult {
  return html`<div class="actions">
    <p class="alert failure" role="alert" tabindex="-1">${alert}</p>
    <div class="row">
      <button class="primary" ?disabled=${sending} aria-busy=${sending} aria-keyshortcuts="Control+Enter" @click=${ask}>
        ${sending ? words.sending : words.send}
      </button>
      <button @click=${() => look()}>${words.preview}</button>
      ${keep ? html`<button id="keep" @click=${keep}>${words.asTemplate}</button>` : nothing}
      <span class="small soft">${words.sendHint}. ${words.kept}</span>
    </div>
  </div>`;
}

function overlay(
  view: EditorView,
  { open, preview, now, look, close, send, desk, kept }: EditorState,
): TemplateResult | typeof nothing {
  if (open === 'template') {
    return html`<jauap-desk-save-template .desk=${desk} .draft=${view.draft} .found=${view.found} @jauap-desk-closed=${kept}></jauap-desk-save-template>`;
  }
  if (open === 'preview' && preview) return previewDialog(view, { ...preview, now, choose: look, close });
  return open === 'confirm' ? confirmDialog(view, { send, close }) : nothing;
}

/** What somebody else did meanwhile, beside what is written here. */
function conflictPart({ found, words }: EditorView, { conflict }: EditorState): TemplateResult | typeof nothing {
  if (!conflict) return nothing;
  const { answer, status } = found;
  return html`<section class="panel conflict stack" role="alert" tabindex="-1">
    <h2>${words.conflict}</h2>
    <p>${words.terms.statuses[status]}. ${words.conflictHint}</p>
    ${
      answer
        ? html`<p class="small soft">${words.theirs}: ${answer.official.name}</p>
          ${(['kk', 'ru'] as const).map((language) =>
            answer.texts[language]
              ? html`<p class="said-text panel tint" lang=${language}>${answer.texts[language]}</p>`
              : nothing,
          )}`
        : nothing
    }
  </section>`;
}
