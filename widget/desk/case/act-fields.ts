/** The fields of an act's form. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseWords } from '../locales/case.ts';
import type { ActFieldName } from '../locales/case-act-words.ts';
import type { Field, Values } from './act-form.ts';

/** What a form of an act shows. */
export interface Filled {
  readonly fields: readonly Field[];
  readonly values: Values;
  /** What is wrong, by the name of the field. */
  readonly faults: Values;
  readonly change: (name: string, value: string) => void;
}

export const isAsked = ({ when }: Field, values: Values): boolean => when?.(values) ?? true;

export function labelOf({ label, name }: Field, words: CaseWords): string {
  return words.acts.fields[label ?? (name as ActFieldName)];
}

/** What stands in a field, in words. */
export function saidIn({ kind, name, options = [] }: Field, values: Values, words: CaseWords): string {
  const value = values[name] ?? '';
  if (kind === 'date') return value && words.terms.date(value);
  if (kind !== 'select' && kind !== 'checks') return value;
  const chosen = value.split(',');
  return options.flatMap(([key, label]) => (chosen.includes(key) ? [label] : [])).join(', ');
}

/** The text of an event's target. */
const typed = (event: Event): string => (event.target as HTMLInputElement).value;

function described({ name, hint }: Field, faults: Values): string | typeof nothing {
  return [hint && `${name}-hint`, faults[name] && `${name}-fault`].filter(Boolean).join(' ') || nothing;
}

function control(field: Field, { values, faults, change }: Filled, words: CaseWords): TemplateResult {
  const { name, kind, options = [], required = false, length, min, max, lang } = field;
  const value = values[name] ?? '';
  const invalid = faults[name] ? 'true' : nothing;
  const about = described(field, faults);
  const written = lang && lang !== 'any' ? lang : nothing;
  if (kind === 'text') {
    return html`<textarea id=${name} name=${name} rows="4" maxlength=${length ?? nothing} lang=${written} ?required=${required}
      aria-invalid=${invalid} aria-describedby=${about} .value=${live(value)}
      @input=${(event: Event) => change(name, typed(event))}></textarea>`;
  }
  if (kind === 'select') {
    const empty =
      required && !options.some(([key]) => key === '') ? html`<option value="">${words.acts.choose}</option>` : nothing;
    return html`<select id=${name} name=${name} ?required=${required} aria-invalid=${invalid} aria-describedby=${about}
      @change=${(event: Event) => change(name, typed(event))}>
      ${empty}${options.map(([key, label]) => html`<option value=${key} .selected=${key === value}>${label}</option>`)}
    </select>`;
  }
  return html`<input id=${name} name=${name} type=${kind === 'date' ? 'date' : 'text'} min=${min ?? nothing} max=${max ?? nothing}
    maxlength=${length ?? nothing} ?required=${required} autocomplete="off" aria-invalid=${invalid} aria-describedby=${about}
    .value=${live(value)} @input=${(event: Event) => change(name, typed(event))}>`;
}

function boxes({ name, options = [] }: Field, { values, change }: Filled): TemplateResult[] {
  const ticked = (values[name] ?? '').split(',').filter(Boolean);
  const toggle = (key: string) => {
    const next = options.map(([other]) => other).filter((other) => ticked.includes(other) !== (other === key));
    change(name, next.join(','));
  };
  return options.map(
    ([key, label]) => html`<label class="inline-check"><input type="checkbox" name=${`${name}-${key}`}
      .checked=${live(ticked.includes(key))} @change=${() => toggle(key)}>${label}</label>`,
  );
}

/** One field with its label, its hint, and what is wrong with it. */
export function fieldOf(field: Field, filled: Filled, words: CaseWords): TemplateResult {
  const { name, hint, kind } = field;
  const fault = filled.faults[name];
  const told = html`${hint ? html`<p class="soft small" id=${`${name}-hint`}>${hint}</p>` : nothing}
    ${fault ? html`<p class="alert small" id=${`${name}-fault`}>${fault}</p>` : nothing}`;
  if (kind === 'checks') {
    return html`<fieldset class="field" id=${name} tabindex="-1" aria-describedby=${described(field, filled.faults)}>
      <legend>${labelOf(field, words)}</legend>${told}${boxes(field, filled)}</fieldset>`;
  }
  return html`<div class="field"><label for=${name}>${labelOf(field, words)}</label>${told}${control(field, filled, words)}</div>`;
}
