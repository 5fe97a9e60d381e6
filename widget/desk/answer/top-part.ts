/** What stands above the texts: the template, the nature of the answer, and who signs it. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AnswerTemplate } from '../../../sdk/contract/types.ts';
import type { Nature } from '../../../sdk/contract/vocabulary.ts';
import type { EditorView } from './view.ts';
import { mistakeAt } from './view.ts';

export interface TemplateControls {
  readonly apply: (id: string) => void;
  readonly undo: (() => void) | undefined;
  readonly said: string;
  readonly go: (event: Event) => void;
}

const chosenOf = (event: Event): string => (event.target as HTMLSelectElement).value;

export function topPart(view: EditorView, controls: TemplateControls): TemplateResult {
  const { draft, words, found, officials, set } = view;
  const mistake = mistakeAt(view, 'official');
  return html`<div class="top">
    <div class="field">
      <label for="nature">${words.nature}</label>
      <select id="nature" @change=${(event: Event) => set({ nature: chosenOf(event) as Nature })}>
        ${found.limits.natures.map(
          (nature) =>
            html`<option value=${nature} ?selected=${nature === draft.nature}>${words.terms.natures[nature]}</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="official">${words.official}</label>
      <select id="official" aria-invalid=${mistake ? 'true' : 'false'} aria-describedby="official-said" @change=${(event: Event) => set({ official: chosenOf(event) })}>
        ${draft.official ? nothing : html`<option value="" selected>${words.choose}</option>`}
        ${officials.map(
          ({ id, name, position }) =>
            html`<option value=${id} ?selected=${id === draft.official}>${name}, ${position[words.feed.lang] ?? position.kk}</option>`,
        )}
      </select>
      <p class="alert" id="official-said">${mistake}</p>
    </div>
    ${templatePart(view, controls)}
  </div>`;
}

/** Templates for the topic of the appeal first, then the others; each the one used last first, as the service gives them. */
function templatePart({ templates, words, found }: EditorView, controls: TemplateControls): TemplateResult {
  const fits = ({ topic }: AnswerTemplate) => topic === null || topic === found.topic;
  const groups = [
    [words.forTopic, templates.filter(fits)],
    [words.otherTemplates, templates.filter((template) => !fits(template))],
  ] as const;
  const apply = ({ currentTarget }: Event) => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const { value } = root.getElementById('template') as HTMLSelectElement;
    if (value) controls.apply(value);
  };
  return html`<div class="field">
    <div class="row spread"><label for="template">${words.template}</label><a href="/desk/templates" @click=${controls.go}>${words.allTemplates}</a></div>
    <div class="row choosing">
      <select id="template">
        <option value="">${words.noTemplate}</option>
        ${groups.map(([name, some]) =>
          some.length > 0
            ? html`<optgroup label=${name}>${some.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</optgroup>`
            : nothing,
        )}
      </select>
      <button @click=${apply}>${words.apply}</button>
    </div>
    <p class="small" role="status">${controls.said}</p>
    ${controls.undo ? html`<button class="plain" @click=${controls.undo}>${words.undo}</button>` : nothing}
  </div>`;
}
