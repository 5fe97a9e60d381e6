/** The fields of the admin's forms. Templates only; what was typed stays in them whatever is drawn anew. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AdminWords } from '../locales/admin.ts';

/** What is wrong, by path. */
export type Issues = Readonly<Record<string, string>>;

/** What every field of one form is drawn with. */
export interface Drawing {
  readonly words: AdminWords;
  readonly issues: Issues;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly type?: 'text' | 'time' | 'number' | 'url' | 'date';
  readonly lang?: 'kk' | 'ru' | 'en';
  readonly required?: boolean;
  readonly lines?: number;
  readonly input?: (value: string) => void;
}

/** The issue of a field, or of something inside it: `origins` shows what is wrong with `origins.0`. */
export function issueOf(name: string, { issues, words }: Drawing): string {
  const [, code] = Object.entries(issues).find(([path]) => path === name || path.startsWith(`${name}.`)) ?? [];
  if (code === undefined) return '';
  return (words.issues as Readonly<Record<string, string>>)[code] ?? words.check;
}

function framed(
  { name, label, hint }: Pick<Field, 'name' | 'label' | 'hint'>,
  drawing: Drawing,
  control: (described: string, wrong: boolean) => TemplateResult,
): TemplateResult {
  const issue = issueOf(name, drawing);
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="soft small" id="${name}-hint">${hint}</p>` : nothing}
    ${control(`${hint ? `${name}-hint ` : ''}${name}-issue`, issue !== '')}
    <p class="alert small" id="${name}-issue">${issue}</p>
  </div>`;
}

export function field(given: Field, drawing: Drawing): TemplateResult {
  const { name, value, type = 'text', lang, required, lines, input } = given;
  const typed = (event: Event) => input?.((event.target as HTMLInputElement).value);
  return framed(given, drawing, (described, wrong) =>
    lines
      ? html`<textarea id=${name} name=${name} rows=${lines} lang=${lang ?? nothing} .value=${value} ?required=${required} aria-describedby=${described} aria-invalid=${wrong} @input=${typed}></textarea>`
      : html`<input id=${name} name=${name} type=${type} lang=${lang ?? nothing} .value=${value} ?required=${required} step=${type === 'number' ? 'any' : nothing} autocomplete="off" aria-describedby=${described} aria-invalid=${wrong} @input=${typed} />`,
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export function select(
  given: Pick<Field, 'name' | 'label' | 'hint' | 'value'> & { readonly change?: (value: string) => void },
  choices: readonly Choice[],
  drawing: Drawing,
): TemplateResult {
  const { name, value, change } = given;
  const chosen = (event: Event) => change?.((event.target as HTMLSelectElement).value);
  return framed(
    given,
    drawing,
    (described, wrong) =>
      html`<select id=${name} name=${name} aria-describedby=${described} aria-invalid=${wrong} @change=${chosen}>
        ${choices.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.text}</option>`)}
      </select>`,
  );
}

export function checkbox(name: string, label: string, checked: boolean, hint?: string): TemplateResult {
  return html`<div class="field">
    <label class="inline-check"><input type="checkbox" name=${name} .checked=${checked} aria-describedby=${hint ? `${name}-hint` : nothing} />${label}</label>
    ${hint ? html`<p class="soft small" id="${name}-hint">${hint}</p>` : nothing}
  </div>`;
}

/** Several of a list, as boxes in columns. */
export function boxes(
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  drawing: Drawing,
): TemplateResult {
  return html`<fieldset class="field" id=${name} tabindex="-1" aria-describedby="${name}-issue">
    <legend>${label}</legend>
    <div class="boxes">
      ${choices.map(
        ({ value, text }) =>
          html`<label class="inline-check"><input type="checkbox" name=${name} value=${value} .checked=${chosen.includes(value)} />${text}</label>`,
      )}
    </div>
    <p class="alert small" id="${name}-issue">${issueOf(name, drawing)}</p>
  </fieldset>`;
}

const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** A text in the languages of the country, one field each. */
export function localizedFields(
  name: string,
  label: string,
  texts: Readonly<Partial<Record<(typeof LANGUAGES)[number], string | undefined>>> | null,
  drawing: Drawing,
  more: {
    readonly lines?: number;
    readonly hint?: string;
    readonly languages?: readonly (typeof LANGUAGES)[number][];
  } = {},
): TemplateResult {
  const { lines, hint, languages = LANGUAGES } = more;
  return html`<div class="columns">
    ${languages.map((lang) =>
      field(
        {
          name: `${name}.${lang}`,
          label: `${label} (${drawing.words.languages[lang]})`,
          value: texts?.[lang] ?? '',
          lang,
          ...(lines && { lines }),
          ...(hint && { hint }),
        },
        drawing,
      ),
    )}
  </div>`;
}

/** What stands in a form, by the names of its fields. */
export class Filled {
  readonly #data: FormData;

  constructor(form: HTMLFormElement) {
    this.#data = new FormData(form);
  }

  text(name: string): string {
    return String(this.#data.get(name) ?? '').trim();
  }

  /** `null` where nothing was written. */
  textOrNull(name: string): string | null {
    return this.text(name) || null;
  }

  /** What is no number stays what was typed, so that the service finds fault with it. */
  number(name: string): number | null {
    const text = this.text(name).replace(',', '.');
    return text === '' ? null : Number(text);
  }

  checked(name: string): boolean {
    return this.#data.has(name);
  }

  all<T extends string>(name: string): T[] {
    return this.#data.getAll(name).map(String) as T[];
  }

  /** The lines of an area, or words, none of them empty. */
  list(name: string, between: RegExp): string[] {
    return this.text(name)
      .split(between)
      .map((part) => part.trim())
      .filter(Boolean);
  }

  /** Languages that were left empty are left out; `null` if all of them were. */
  localized(name: string): { kk: string; ru?: string; en?: string } | null {
    const [kk, ru, en] = LANGUAGES.map((lang) => this.text(`${name}.${lang}`)) as [string, string, string];
    if (!kk && !ru && !en) return null;
    return { kk, ...(ru && { ru }), ...(en && { en }) };
  }
}
