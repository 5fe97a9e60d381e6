/** Labelled fields of the desk's forms. Pure templates: a form keeps what is typed, so nothing is lost when a call fails. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

/** What every field has. `id` is its name in the form and the path of its errors. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** What stands in it at first. What is typed afterwards belongs to the form, and no rendering touches it. */
  readonly value?: string | undefined;
}

export interface TextField extends Field {
  readonly type?: 'text' | 'email' | 'url' | 'date' | 'time' | 'number' | 'datetime-local' | 'search';
  readonly maxLength?: number;
  readonly lang?: string;
  readonly max?: string;
  readonly min?: string;
}

/** Every id that a field is described by. */
function describedBy({ id, hint, error }: Field): string | typeof nothing {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

function around(field: Field, control: TemplateResult): TemplateResult {
  const { id, label, hint, error } = field;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="soft small" id="${id}-hint">${hint}</p>` : nothing} ${control}
    ${error ? html`<p class="alert" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

export function textField(field: TextField): TemplateResult {
  const { id, type = 'text', maxLength, lang, required = false, error, value, min, max } = field;
  return around(
    field,
    html`<input
      id=${id}
      name=${id}
      type=${type}
      .defaultValue=${value ?? ''}
      lang=${lang ?? nothing}
      maxlength=${maxLength ?? nothing}
      min=${min ?? nothing}
      max=${max ?? nothing}
      ?required=${required}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy(field)}
    />`,
  );
}

export function textArea(field: TextField & { readonly rows?: number }): TemplateResult {
  const { id, maxLength, lang, required = false, error, value, rows = 4 } = field;
  return around(
    field,
    html`<textarea
      id=${id}
      name=${id}
      rows=${rows}
      .defaultValue=${value ?? ''}
      lang=${lang ?? nothing}
      maxlength=${maxLength ?? nothing}
      ?required=${required}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy(field)}
    ></textarea>`,
  );
}

/** A choice: value and words of each option, and what the empty one says, if there is one. */
export interface SelectField extends Field {
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly empty?: string;
}

export function selectField(field: SelectField): TemplateResult {
  const { id, options, empty, required = false, error, value } = field;
  return around(
    field,
    html`<select
      id=${id}
      name=${id}
      ?required=${required}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy(field)}
    >
      ${empty === undefined ? nothing : html`<option value="" ?selected=${!value}>${empty}</option>`}
      ${options.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}
    </select>`,
  );
}

export function checkField({ id, label, error, required = false }: Field, checked = false): TemplateResult {
  return html`<div class="field">
    <label class="inline-check"
      ><input
        id=${id}
        name=${id}
        type="checkbox"
        .checked=${checked}
        ?required=${required}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? `${id}-error` : nothing}
      />${label}</label
    >
    ${error ? html`<p class="alert" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}
