/** Fields of a form with what is wrong with them, as GOV.UK writes them: a summary that leads to each, and a word at each. */
import { html } from 'hono/html';
import type { IssueCode, Language } from '../../../sdk/contract/vocabulary.ts';
import { LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import type { SharedWords } from '../../../widget/locales/words.ts';
import type { Markup, Piece } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { PAGE_WORDS } from '../words.ts';

/** What is wrong, in words, by the name of the field; fields are named by their paths in the contract. */
export type Faults = Readonly<Record<string, string>>;

/** What is wrong with one field, in the citizen's words. */
export function issueText(issue: IssueCode, words: SharedWords): string {
  const known: Readonly<Partial<Record<IssueCode, string>>> = words.issues;
  return known[issue] ?? words.check;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly faults: Faults;
}

/** Attributes of a control that is described by its hint and by what is wrong with it. */
export function described({ name, hint, faults }: Omit<Field, 'label'>): Markup {
  const wrong = faults[name] !== undefined;
  const notes = [hint && `${name}-hint`, wrong && `${name}-issue`].filter(Boolean).join(' ');
  return html`${notes && html` aria-describedby="${notes}"`}${wrong ? html` aria-invalid="true"` : ''}`;
}

export function issueOf(name: string, faults: Faults): Piece {
  const fault = faults[name];
  return fault === undefined ? '' : html`<p class="issue" id="${name}-issue">${fault}</p>`;
}

const hintOf = ({ name, hint }: Pick<Field, 'name' | 'hint'>): Piece =>
  hint ? html`<p class="soft" id="${name}-hint">${hint}</p>` : '';

/** @param control has the field's name as `id`, and {@link described}. */
export function field(of: Field, control: Markup): Markup {
  return html`<div class="${of.faults[of.name] === undefined ? 'field' : 'field wrong'}">
<label for="${of.name}">${of.label}</label>
${hintOf(of)}
${issueOf(of.name, of.faults)}
${control}
</div>`;
}

/** A question with its possible answers. The first of them has the field's name as `id`, so that the summary leads to it. */
export function choice(
  of: Field,
  options: readonly (readonly [value: string, label: Piece])[],
  chosen: string,
): Markup {
  const { name, faults } = of;
  return html`<fieldset class="${faults[name] === undefined ? 'field' : 'field wrong'}"${described(of)}>
<legend>${of.label}</legend>
${hintOf(of)}
${issueOf(name, faults)}
${options.map(
  ([value, label], i) => html`<div class="option">
<input type="radio" id="${i ? `${name}-${value}` : name}" name="${name}" value="${value}"${value === chosen ? ' checked' : ''}>
<label for="${i ? `${name}-${value}` : name}">${label}</label>
</div>`,
)}
</fieldset>`;
}

export function tick(of: Field, checked: boolean, more: Piece = ''): Markup {
  return html`<div class="${of.faults[of.name] === undefined ? 'field' : 'field wrong'}">
${issueOf(of.name, of.faults)}
<div class="option">
<input type="checkbox" id="${of.name}" name="${of.name}" value="yes"${checked ? ' checked' : ''}${described(of)}>
<label for="${of.name}">${of.label}</label>
</div>
${hintOf(of)}
${more}
</div>`;
}

/** Says first what is wrong, and leads there. It has the focus, because some programs read no alert that a page begins with. */
export function summary(faults: Faults, labels: Readonly<Record<string, string>>, heading: string): Piece {
  const wrong = Object.entries(faults);
  if (!wrong.length) return '';
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="wrong">
<h2 id="wrong">${heading}</h2>
<ul>
${wrong.map(([name, text]) => html`<li><a href="#${name}">${named(labels[name])}${text}</a></li>`)}
</ul>
</div>`;
}

/** A label that asks has its own sign at its end. */
const named = (label = ''): string => label && `${label}${label.endsWith('?') ? '' : ':'} `;

/** Something to know before all else. */
export const notice = (text: string): Piece =>
  text && html`<div class="summary" role="alert" tabindex="-1" autofocus><p>${text}</p></div>`;

/**
 * The switch of languages where a page is the answer to a form. It stands behind the form's other buttons: the first button of a form is
 * the one that the Enter key presses.
 */
export function languageButtons(lang: Language): Markup {
  return html`<p class="languages"><span id="language">${HOSTED_WORDS[lang].language}:</span>
${LANGUAGES.filter((other) => other !== lang).map(
  (other) =>
    html`<button class="plain" name="language" value="${other}" lang="${other}" aria-describedby="language">${PAGE_WORDS[other].language}</button> `,
)}</p>`;
}

export const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" autocomplete="off">`;

/** A field that only programs fill in. Who fills it in is read by a moderator first, and is never turned away. */
export const trap = (lang: Language, value = ''): Markup => html`<div class="trap" aria-hidden="true">
<label for="website">${HOSTED_WORDS[lang].trap}</label>
<input id="website" name="website" value="${value}" tabindex="-1" autocomplete="off">
</div>`;
