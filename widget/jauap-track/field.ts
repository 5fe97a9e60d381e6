/** One labelled field with its hint and what is wrong with it. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';

export interface FieldText {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong, in words. */
  readonly issue?: string | undefined;
}

/** @param control must carry the name as `id` and {@link notesOf} in `aria-describedby`. */
export function field({ name, label, hint, issue }: FieldText, control: TemplateResult): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <p class="soft" id="${name}-hint">${hint}</p>
    <p class="alert" id="${name}-issue">${issue}</p>
    ${control}
  </div>`;
}

/** Ids of what is said about a field; always there, so that the control can always point to them. */
export const notesOf = (name: string): string => `${name}-hint ${name}-issue`;
