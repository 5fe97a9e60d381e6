/** The fields of the form and what is said around them. Templates only; the form decides. */
import type { TemplateResult } from 'lit/html.js';
import { html, nothing } from 'lit/html.js';
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import { localized } from '../language.ts';
import type { FormWords } from '../locales/words.ts';
import type { Field, FieldIssues } from './form-data.ts';

interface Note {
  readonly name: Field;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong, in words. */
  readonly error?: string | undefined;
}

/** What ties a control to the notes around it. */
const described = ({ name, hint, error }: Note) =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing;
const invalid = ({ error }: Note) => (error ? 'true' : nothing);

function notes({ name, hint, error }: Note): TemplateResult {
  return html`${hint && html`<p class="soft" id="${name}-hint">${hint}</p>`}
  ${error && html`<p class="alert" id="${name}-error">${error}</p>`}`;
}

/** Label above, notes between, control below: what should be read first comes first. */
function field(note: Note, control: TemplateResult): TemplateResult {
  return html`<div class="field"><label for=${note.name}>${note.label}</label>${notes(note)}${control}</div>`;
}

/** Nothing is chosen for the citizen, unless there is nothing to choose. */
function choice(
  note: Note,
  choose: string,
  options: readonly string[],
  words: Readonly<Record<string, string>>,
): TemplateResult {
  const { name } = note;
  return field(
    note,
    html`<select id=${name} name=${name} required aria-describedby=${described(note)} aria-invalid=${invalid(note)}>
      ${options.length > 1 ? html`<option value="">${choose}</option>` : ''}
      ${options.map((option) => html`<option value=${option}>${words[option] ?? option}</option>`)}
    </select>`,
  );
}

function consent(note: Note, required: boolean): TemplateResult {
  const { name, label } = note;
  return html`<div class="field check">
    <input
      type="checkbox"
      id=${name}
      name=${name}
      ?required=${required}
      aria-describedby=${described(note)}
      aria-invalid=${invalid(note)}
    />
    <label for=${name}>${label}</label>
    ${notes(note)}
  </div>`;
}

function letter(note: Note, { limits }: AgencyProfile, words: FormWords, length: number): TemplateResult {
  const left = limits.textMax - length;
  const ids = described(note);
  // No `maxlength`: with it a browser silently cuts off the end of a pasted text.
  return field(
    note,
    html`<textarea
        id="text"
        name="text"
        rows="7"
        required
        minlength=${limits.textMin}
        aria-describedby="text-left ${ids === nothing ? '' : ids}"
        aria-invalid=${invalid(note)}
      ></textarea>
      <p id="text-left" class=${left < 0 ? 'alert' : 'soft'}>${left < 0 ? words.over(-left) : words.left(left)}</p>`,
  );
}

/**
 * All fields, in the order of the contract's questions: what, about what, where, the words themselves, the consents.
 * @param length characters typed so far.
 */
export function fields(profile: AgencyProfile, words: FormWords, issues: FieldIssues, length: number): TemplateResult {
  const note = (name: Field, label: string, hint?: string): Note => {
    const issue = issues[name];
    return { name, label, hint, error: issue && (words.issues[issue] ?? issue) };
  };
  const place = note('place', words.place, words.placeHint);
  return html`${choice(note('kind', words.kind), words.choose, profile.kinds, words.kinds)}
    ${choice(note('topic', words.topic), words.choose, profile.topics, words.topics)}
    ${letter(note('text', words.text, words.textHint), profile, words, length)}
    ${field(
      place,
      html`<input
        id="place"
        name="place"
        maxlength=${profile.limits.placeMax}
        autocomplete="off"
        aria-describedby=${described(place)}
        aria-invalid=${invalid(place)}
      />`,
    )}
    ${consent(note('processing', words.processing), true)}
    ${consent(note('publication', words.publication, words.publicationHint), false)}`;
}

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
