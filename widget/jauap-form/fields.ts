/** The first step of the form: what happened, where, when, what for. Templates only; the form decides. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import type { Issues } from '../failure.ts';
import { issueText } from '../failure.ts';
import { localized } from '../language.ts';
import type { FormWords } from '../locales/words.ts';
import type { Told } from './answers.ts';
import type { Help } from './asked.ts';
import type { Answers } from './compose.ts';
import { compose } from './compose.ts';

/** What this is and who will read it. */
export function heading({ names }: AgencyProfile, words: FormWords): TemplateResult {
  return html`<div>
    <h2 part="heading">${words.send}</h2>
    <p class="soft">${localized(names, words.lang)}</p>
  </div>`;
}

/** What a citizen should know before writing. */
export function notices({ notice, officialAppealUrl }: AgencyProfile, words: FormWords): TemplateResult {
  // The address comes from the service: whatever is no address of a site is not made a link.
  const door = /^https?:/.test(officialAppealUrl)
    ? html`<a href=${officialAppealUrl} target="_blank" rel="noopener">${words.formalDoor}</a>`
    : '';
  return html`<div part="notices" class="notices">
    ${notice && html`<p>${localized(notice, words.lang)}</p>`}
    <p>${words.notFormal} ${door}</p>
    <p>${words.watched}</p>
    <p><strong>${words.danger}</strong></p>
  </div>`;
}

/** What stands in the fields, and what is said about it. */
export interface Said {
  readonly answers: Answers;
  readonly issues: Issues;
  readonly help: Help | undefined;
}

/**
 * The fields, in the order in which one tells a story.
 * @param map what stands below the place: the way to the map, and the map.
 * @param photos what takes photos, and the way to it.
 */
export function fields(
  { limits }: AgencyProfile,
  words: FormWords,
  { answers, issues, help }: Said,
  map: TemplateResult | '',
  photos: TemplateResult | '',
): TemplateResult {
  const left = limits.textMax - compose(answers, words.beginnings).length;

  // Notes and hints are always there, so that the control can always point to them; empty ones are not shown.
  const field = (name: Told, control: TemplateResult, more: TemplateResult | '' = '') => {
    const issue = issues[name];
    return html`<div class="field">
      <label for=${name}>${words[name]}</label>
      <p class="soft" id="${name}-hint">${words[`${name}Hint`]}</p>
      <p class="alert" id="${name}-issue">${issue && issueText(issue, words)}</p>
      ${control} ${more}
      <div role="status" class="help" id="${name}-help">${help?.hints(name)}</div>
    </div>`;
  };
  const notes = (name: Told) => `${name}-hint ${name}-issue ${name}-help`;
  const line = (name: Told, more?: TemplateResult | '') =>
    field(
      name,
      html`<input id=${name} name=${name} .value=${answers[name]} autocomplete="off" aria-describedby=${notes(name)} aria-invalid=${!!issues[name]} />`,
      more,
    );
  const area = (name: Told, rows: number, more?: TemplateResult) =>
    field(
      name,
      html`<textarea id=${name} name=${name} rows=${rows} .value=${answers[name]} aria-required=${name === 'text'} aria-describedby=${notes(name)} aria-invalid=${!!issues[name]}></textarea>`,
      more,
    );

  // No `maxlength`: with it a browser cuts off the end of what is pasted, and says nothing.
  const counter = html`<p id="text-left" class=${left < 0 ? 'alert' : 'soft'}>${left < 0 ? words.over(-left) : words.left(left)}</p>`;
  // Similar appeals stand last, so that nothing moves away under the thumb when they arrive.
  return html`${area('text', 5, counter)} ${line('place', map)} ${line('when')} ${area('result', 2)} ${photos} ${help?.similar(words)}`;
}
