/** The door of a case: the code, typed into a form and never into an address. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import type { Faults } from '../parts/fields.ts';
import { described, field, summary } from '../parts/fields.ts';
import { TRACK } from '../tables/case.ts';

export interface OpeningView {
  /** Of the case. */
  readonly path: string;
  readonly lang: Language;
  readonly faults: Faults;
}

export function opening({ path, lang, faults }: OpeningView): Markup {
  const words = TRACK[lang];
  const of = { name: 'code', label: words.code, hint: words.codeHint, faults };
  // Nothing a browser should keep, correct, or send to a spelling service; and not typed back when it was wrong.
  return html`<form method="post" action="${path}?lang=${lang}" autocomplete="off" novalidate>
${field(
  of,
  html`<input id="code" name="code" size="40" maxlength="64" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false"${described(of)}>`,
)}
<p><button name="act" value="track">${words.find}</button></p>
</form>`;
}

/** The door again, and why it did not open. */
export function openingPage({
  path,
  number,
  lang,
  why,
}: Omit<OpeningView, 'faults'> & {
  readonly number: string;
  readonly why: 'required' | 'mistyped' | 'unknown';
}): Markup {
  const words = TRACK[lang];
  const told = { required: words.issues.required, mistyped: words.mistyped.code, unknown: words.problems.not_found };
  const faults = { code: told[why] };
  const content = html`${summary(faults, { code: words.code }, words.problems.invalid)}
<h1>${words.appeal} <span class="number">${number}</span></h1>
${opening({ path, lang, faults })}
<p><a href="${path}?lang=${lang}">${words.close}</a></p>`;
  return page({ lang, title: `${HOSTED_WORDS[lang].error}: ${words.appeal} ${number}`, path, content, answer: true });
}
