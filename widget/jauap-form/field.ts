/** One labelled field with its hint and its message. */
import type { TemplateResult } from 'lit/html.js';
import { html, nothing } from 'lit/html.js';
import type { Field } from './form-data.ts';

export interface FieldText {
  readonly name: Field;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong, in words. */
  readonly error?: string | undefined;
}

/** Attributes that tie a control to what is said about it. */
export interface Ties {
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

function ties({ name, hint, error }: FieldText): Ties {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return { describedBy: ids || nothing, invalid: error ? 'true' : nothing };
}

function notes({ name, hint, error }: FieldText): TemplateResult {
  return html`${hint && html`<p class="soft" id="${name}-hint">${hint}</p>`}
  ${error && html`<p class="alert" id="${name}-error">${error}</p>`}`;
}

/** Label above, notes between, control below: what is read first comes first. */
export function field(text: FieldText, control: (ties: Ties) => TemplateResult): TemplateResult {
  return html`<div class="field">
    <label for=${text.name}>${text.label}</label>
    ${notes(text)} ${control(ties(text))}
  </div>`;
}

export function checkbox(text: FieldText, required: boolean): TemplateResult {
  const { describedBy, invalid } = ties(text);
  return html`<div class="field check">
    <input
      type="checkbox"
      id=${text.name}
      name=${text.name}
      ?required=${required}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    />
    <label for=${text.name}>${text.label}</label>
    ${notes(text)}
  </div>`;
}

/** A list to choose from; nothing is chosen for the citizen, unless there is only one thing to choose. */
export function choice(
  text: FieldText,
  choose: string,
  options: readonly string[],
  words: Readonly<Record<string, string>>,
): TemplateResult {
  return field(
    text,
    ({ describedBy, invalid }) =>
      html`<select id=${text.name} name=${text.name} required aria-describedby=${describedBy} aria-invalid=${invalid}>
        ${options.length > 1 ? html`<option value="">${choose}</option>` : ''}
        ${options.map((option) => html`<option value=${option}>${words[option] ?? option}</option>`)}
      </select>`,
  );
}
