/** The fields of the form and what is said around them. Templates only; the form decides. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import type { Issues } from '../failure.ts';
import { issueText } from '../failure.ts';
import { localized } from '../language.ts';
import type { FormWords } from '../locales/words.ts';
import type { Field } from './form-data.ts';

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

/**
 * All fields, in the order in which one tells a story: what for, about what, what happened, where, and the consents.
 * @param length characters typed so far.
 */
export function fields(profile: AgencyProfile, words: FormWords, issues: Issues, length: number): TemplateResult {
  const { kinds, topics, limits } = profile;
  const left = limits.textMax - length;
  const wrong = (name: Field) => !!issues[name];

  // The notes are always there, so that the control can always point to them; empty ones are not shown.
  const notes = (name: Field, hint = '') => {
    const issue = issues[name];
    return html`<p class="soft" id="${name}-hint">${hint}</p>
      <p class="alert" id="${name}-issue">${issue && issueText(issue, words)}</p>`;
  };
  const label = (name: Field, text: string) => html`<label for=${name}>${text}</label>`;

  /** A list to choose from. Nothing is chosen for the citizen, unless there is nothing to choose. */
  const choice = (name: Field, text: string, options: readonly string[], names: Readonly<Record<string, string>>) =>
    html`<div class="field">
      ${label(name, text)} ${notes(name)}
      <select id=${name} name=${name} required aria-describedby="${name}-issue" aria-invalid=${wrong(name)}>
        ${options.length > 1 ? html`<option value="">${words.choose}</option>` : ''}
        ${options.map((option) => html`<option value=${option}>${names[option] ?? option}</option>`)}
      </select>
    </div>`;

  const consent = (name: Field, text: string, required: boolean, hint?: string) =>
    html`<div class="field check">
      <input type="checkbox" id=${name} name=${name} ?required=${required} aria-describedby="${name}-hint ${name}-issue" aria-invalid=${wrong(name)} />
      ${label(name, text)} ${notes(name, hint)}
    </div>`;

  // The text has no `maxlength`: with it a browser cuts off the end of what is pasted, and says nothing.
  return html`${choice('kind', words.kind, kinds, words.kinds)} ${choice('topic', words.topic, topics, words.topics)}
    <div class="field">
      ${label('text', words.text)} ${notes('text', words.textHint)}
      <textarea id="text" name="text" rows="7" required minlength=${limits.textMin} aria-describedby="text-hint text-left text-issue" aria-invalid=${wrong('text')}></textarea>
      <p id="text-left" class=${left < 0 ? 'alert' : 'soft'}>${left < 0 ? words.over(-left) : words.left(left)}</p>
    </div>
    <div class="field">
      ${label('place', words.place)} ${notes('place', words.placeHint)}
      <input id="place" name="place" maxlength=${limits.placeMax} autocomplete="off" aria-describedby="place-hint place-issue" aria-invalid=${wrong('place')} />
    </div>
    ${consent('consent.processing', words.processing, true)}
    ${consent('consent.publication', words.publication, false, words.publicationHint)}`;
}
