/** The form of one template, and what of it cannot be saved. Pure. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { TEMPLATE_LIMITS } from '../../../sdk/contract/desk-vocabulary.ts';
import { fieldsOf, gluedFields } from '../../../sdk/contract/template-fields.ts';
import type { AnswerTemplateDraft } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage, Nature, Topic } from '../../../sdk/contract/vocabulary.ts';
import { ANSWER_LANGUAGES, LIMITS, NATURES } from '../../../sdk/contract/vocabulary.ts';
import type { TemplatesWords } from '../locales/templates-words.ts';
import { piecesOf } from './pieces.ts';

/** A template as it is typed. */
export interface Typed {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly topic: Topic | null;
  readonly nature: Nature;
  readonly texts: Readonly<Record<AnswerLanguage, string>>;
}

export const bodyOf = ({ title, topic, nature, texts, version }: Typed): AnswerTemplateDraft => {
  const { kk, ru } = texts;
  return { title, topic, nature, version, texts: { ...(kk.trim() && { kk }), ...(ru.trim() && { ru }) } };
};

/** Which parts are too short to be saved. */
export function faultsOf({ title, texts }: Typed): { readonly title: boolean; readonly texts: boolean } {
  const lengths = ANSWER_LANGUAGES.map((language) => texts[language].trim().length).filter((length) => length > 0);
  return {
    title: title.trim().length < TEMPLATE_LIMITS.titleMin,
    texts: lengths.length === 0 || lengths.some((length) => length < LIMITS.answerMin),
  };
}

export interface TemplateFormState {
  readonly typed: Typed;
  readonly topics: readonly Topic[];
  readonly words: TemplatesWords;
  /** Whether somebody has tried to save it. */
  readonly tried: boolean;
  readonly busy: boolean;
  readonly alert: string;
  readonly set: (change: Partial<Typed>) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

const typedIn = ({ target }: Event): string => (target as HTMLInputElement).value;

export function templateForm(state: TemplateFormState): TemplateResult {
  const { typed, topics, words, tried, busy, alert, set } = state;
  const faults = faultsOf(typed);
  const badTitle = tried && faults.title;
  const submit = (event: Event) => {
    event.preventDefault();
    state.save();
  };
  return html`<form class="panel stack" novalidate aria-labelledby="form" @submit=${submit}>
    <h2 id="form" tabindex="-1">${typed.version === 0 ? words.making : words.editing}</h2>
    <div class="top">
      <div class="field">
        <label for="title">${words.name}</label>
        <input id="title" maxlength=${TEMPLATE_LIMITS.titleMax} .value=${typed.title} aria-invalid=${badTitle ? 'true' : 'false'}
          aria-describedby="title-said" @input=${(event: Event) => set({ title: typedIn(event) })} />
        <p class="alert" id="title-said">${badTitle ? words.nameShort : ''}</p>
      </div>
      <div class="field">
        <label for="topic">${words.topic}</label>
        <select id="topic" @change=${(event: Event) => set({ topic: (typedIn(event) || null) as Topic | null })}>
          <option value="" ?selected=${typed.topic === null}>${words.everyTopic}</option>
          ${topics.map((topic) => html`<option value=${topic} ?selected=${topic === typed.topic}>${words.terms.topics[topic]}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="nature">${words.nature}</label>
        <select id="nature" @change=${(event: Event) => set({ nature: typedIn(event) as Nature })}>
          ${NATURES.map((nature) => html`<option value=${nature} ?selected=${nature === typed.nature}>${words.terms.natures[nature]}</option>`)}
        </select>
      </div>
    </div>
    <p class="small">${words.syntax}</p>
    <div class="texts">${ANSWER_LANGUAGES.map((language) => textOf(language, tried && faults.texts, state))}</div>
    <p class="alert failure" role="alert" tabindex="-1">${alert || (tried && faults.texts ? words.short : '')}</p>
    <div class="row">
      <button class="primary" ?disabled=${busy} aria-busy=${busy}>${busy ? words.saving : words.save}</button>
      <button type="button" @click=${state.cancel}>${words.cancel}</button>
    </div>
  </form>`;
}

function textOf(language: AnswerLanguage, bad: boolean, { typed, words, set }: TemplateFormState): TemplateResult {
  const { [language]: text } = typed.texts;
  const fields = fieldsOf(text);
  const glued = language === 'kk' ? gluedFields(text) : [];
  const notes = [
    ...fields.map(({ from, to }) => ({ kind: 'field' as const, from, to })),
    ...glued.map(({ to }) => ({ kind: 'glued' as const, from: to, to: to + 1 })),
  ];
  return html`<div class="column field">
    <label for=${`text-${language}`}>${words.texts[language]}</label>
    <div class="sheet">
      <div class="layer" lang=${language} aria-hidden="true">${piecesOf(text, notes).map(({ text: part, kinds }) =>
        kinds.length > 0 ? html`<span class=${kinds.join(' ')}>${part}</span>` : part,
      )}&#8203;</div>
      <textarea id=${`text-${language}`} lang=${language} maxlength=${LIMITS.answerMax} .value=${text} aria-invalid=${bad ? 'true' : 'false'}
        aria-describedby=${`said-${language}`}
        @input=${(event: Event) => set({ texts: { ...typed.texts, [language]: typedIn(event) } })}></textarea>
    </div>
    <div id=${`said-${language}`}>
      ${fields.length > 0 ? html`<p class="small">${words.fields}: ${[...new Set(fields.map(({ name }) => name))].join(', ')}</p>` : nothing}
      ${glued.length > 0 ? html`<p class="warning small">${words.glued}</p>` : nothing}
    </div>
  </div>`;
}
