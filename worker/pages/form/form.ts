/** The form as a page has it without any script: one POST, everything typed comes back with what is wrong. */
import { html } from 'hono/html';
import type { Kind, Language, Topic } from '../../../sdk/contract/vocabulary.ts';
import { LIMITS, TERMS } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import type { Faults } from '../parts/fields.ts';
import { choice, described, field, hidden, issueOf, languageButtons, tick, trap } from '../parts/fields.ts';
import { CHECK, FORM, PHOTOS } from '../tables/form.ts';
import { law } from './law.ts';
import type { Typed } from './typed.ts';
import { photoValue } from './typed.ts';

export interface FormView {
  readonly agency: Agency;
  readonly lang: Language;
  readonly typed: Typed;
  readonly faults: Faults;
}

/** Names of the fields, for the summary of what is wrong. */
export function labelsOf(lang: Language): Readonly<Record<string, string>> {
  const words = FORM[lang];
  const check = CHECK[lang];
  return {
    kind: check.kind,
    topic: check.topic,
    text: words.text,
    place: words.place,
    photos: PHOTOS[lang].label,
    'contact.email': check.email,
    'consent.processing': check.processing,
  };
}

/** @param answer it is the answer to a form: then it switches its language itself. */
export function form(view: FormView, answer: boolean): Markup {
  const { agency, lang, typed } = view;
  const words = FORM[lang];
  return html`<form id="appeal" method="post" action="/a/${agency.id}?lang=${lang}" enctype="multipart/form-data" autocomplete="off" novalidate>
${hidden('at', 'form')}
${typed.code && hidden('code', typed.code)}
${typed.page && hidden('page', typed.page)}
${typed.page && html`<p>${CHECK[lang].page}: <a href="${typed.page}">${typed.page}</a></p>`}
${kindField(view)}
${topicField(view)}
${textField(view)}
${placeField(view)}
${agency.photos ? photoFields(view) : ''}
${agency.contact === 'none' ? '' : emailField(view)}
${consentFields(view)}
${trap(lang, typed.trap)}
<p><small>${words.notFormal} ${words.danger}</small></p>
<p><button name="step" value="check">${HOSTED_WORDS[lang].toCheck}</button></p>
${answer ? languageButtons(lang) : ''}
</form>`;
}

function kindField({ agency, lang, typed, faults }: FormView): Markup {
  const more = CHECK[lang];
  const option = (kind: Kind): [string, Markup] => [
    kind,
    html`${more.kinds[kind]}<br><small>${more.within(TERMS[kind])}</small>`,
  ];
  return choice({ name: 'kind', label: more.kind, faults }, agency.kinds.map(option), typed.kind);
}

/** A list in which not knowing who answers stands first: then the agency finds out. */
function topicField({ agency, lang, typed, faults }: FormView): Markup {
  const more = CHECK[lang];
  const topics: Topic[] = ['unsure', ...agency.topics.filter((topic) => topic !== 'unsure')];
  const of = { name: 'topic', label: more.topic, faults };
  return field(
    of,
    html`<select id="topic" name="topic"${described(of)}>
<option value="">${more.choose}</option>
${topics.map((topic) => html`<option value="${topic}"${topic === typed.topic ? ' selected' : ''}>${FORM[lang].topics[topic]}</option>`)}
</select>`,
  );
}

function textField({ agency, lang, typed, faults }: FormView): Markup {
  const words = FORM[lang];
  const of = { name: 'text', label: words.text, hint: words.textHint, faults };
  // A line feed after the tag is the parser's own, so that the first one of the citizen is not.
  return field(
    of,
    html`<textarea id="text" name="text" rows="8" cols="60" maxlength="${agency.limits.textMax}"${described(of)}>
${typed.text}</textarea>`,
  );
}

function placeField({ lang, typed, faults }: FormView): Markup {
  const words = FORM[lang];
  const of = { name: 'place', label: words.place, hint: words.placeHint, faults };
  return field(
    of,
    html`<input id="place" name="place" size="40" value="${typed.place}" maxlength="${LIMITS.placeMax}"${described(of)}>`,
  );
}

function emailField({ agency, lang, typed, faults }: FormView): Markup {
  const more = CHECK[lang];
  const label = agency.contact === 'required' ? more.email : `${more.email} ${more.optional}`;
  const of = { name: 'contact.email', label, hint: more.emailHint, faults };
  return field(
    of,
    html`<input id="contact.email" name="contact.email" type="email" size="40" autocomplete="email" value="${typed.email}"${described(of)}>`,
  );
}

const MEGABYTE = 2 ** 20;

/** What was uploaded already stays, ticked; what is chosen now is added to it. */
function photoFields(view: FormView): Markup {
  const { lang, typed, faults } = view;
  const words = PHOTOS[lang];
  const limit = LIMITS.photoBytesMax / MEGABYTE;
  const hint = `${words.hint(LIMITS.photosMax, limit)} ${words.stripped} ${words.faces}`;
  const of = { name: 'photos', label: words.label, hint, faults };
  const accept = 'image/jpeg,image/png,image/webp';
  return html`${typed.photos.length ? keptPhotos(view) : ''}
${field(of, html`<input type="file" id="photos" name="photos" multiple accept="${accept}"${described(of)}>`)}`;
}

function keptPhotos({ lang, typed }: FormView): Markup {
  const words = HOSTED_WORDS[lang];
  return html`<fieldset class="field">
<legend>${words.kept}</legend>
<p class="soft">${words.keptHint}</p>
${typed.photos.map(
  (photo, i) => html`<div class="option">
<input type="checkbox" id="photo-${i + 1}" name="photo" value="${photoValue(photo)}" checked>
<label for="photo-${i + 1}">${PHOTOS[lang].photo(i + 1)}${photo.name && `: ${photo.name}`}</label>
</div>`,
)}
</fieldset>`;
}

/** Two consents, as law 94-V asks: one cannot be given by giving the other. */
function consentFields({ agency, lang, typed, faults }: FormView): Markup {
  const more = CHECK[lang];
  const eight = html`<details><summary>${more.what}</summary>${law(agency, lang)}</details>`;
  const { publication: label, publicationHint: hint } = more;
  return html`${tick({ name: 'consent.processing', label: more.processing, faults }, typed.processing, eight)}
${tick({ name: 'consent.publication', label, hint, faults }, typed.publication)}
${issueOf('page.url', faults)}`;
}
