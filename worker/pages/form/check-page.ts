/** The second step: what was written, what everybody will read of it, and the button that sends it. */
import { html } from 'hono/html';
import type { RedactedPart } from '../../../sdk/contract/redaction.ts';
import { redactedParts } from '../../../sdk/contract/redaction.ts';
import type { Submission } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { TERMS } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup, Piece } from '../frame.ts';
import { page } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { hidden, languageButtons, notice } from '../parts/fields.ts';
import { fact, inLanguage, localized } from '../parts/texts.ts';
import { CHECK, FORM } from '../tables/form.ts';
import type { Typed } from './typed.ts';
import { carried } from './typed.ts';

export interface CheckView {
  readonly agency: Agency;
  readonly lang: Language;
  readonly typed: Typed;
  readonly submission: Submission;
  /** When this page was made, ms since 1970: a person needs a moment to read it. */
  readonly now: number;
  /** Something to know before sending, in words. */
  readonly problem?: string;
}

export function checkPage(view: CheckView): Markup {
  const { agency, lang, typed, submission, now, problem = '' } = view;
  const words = FORM[lang];
  const more = CHECK[lang];
  const said = HOSTED_WORDS[lang];
  const content = html`${notice(problem)}
<p class="soft">${localized(agency.names, lang)}</p>
<h1>${more.heading}</h1>
${written(view)}
${preview(view)}
<form method="post" action="/a/${agency.id}?lang=${lang}" enctype="multipart/form-data" autocomplete="off">
${hidden('at', 'check')}${hidden('lang', submission.lang)}${hidden('code', typed.code)}${hidden('checked', String(now))}
${carried(typed)}
<p class="actions"><button name="step" value="send">${words.submit}</button> <button class="second" name="step" value="edit">${more.back}</button></p>
${languageButtons(lang)}
</form>`;
  const title = `${more.heading} · ${inLanguage(agency.names, lang)}`;
  return page({
    lang,
    title: problem ? `${said.error}: ${title}` : title,
    path: `/a/${agency.id}`,
    content,
    answer: true,
  });
}

/** What nobody but the agency needs, and the consents. */
function written({ lang, typed, submission, agency }: CheckView): Markup {
  const { kind, contact, consent } = submission;
  const more = CHECK[lang];
  const said = HOSTED_WORDS[lang];
  const names = typed.photos.map(({ name }) => name).filter(Boolean);
  const given = (is: boolean) => (is ? said.given : said.notGiven);
  return html`<dl>
${fact(said.kind, html`${more.kinds[kind]}<br><small>${more.within(TERMS[kind])}</small>`)}
${contact ? fact(more.email, contact.email) : ''}
${typed.photos.length ? fact(said.kept, names.join(', ') || String(typed.photos.length)) : ''}
${fact(more.processing, given(consent.processing))}
${fact(more.publication, given(consent.publication))}
</dl>
${agency.promise ? html`<p class="soft">${more.promise(agency.promise.replyHours, agency.promise.answerDays, TERMS[kind])}</p>` : ''}`;
}

/** As it will stand in the feed. The words by the same rules as the service's own. */
function preview({ lang, submission }: CheckView): Markup {
  const { topic, consent } = submission;
  const words = FORM[lang];
  const more = CHECK[lang];
  return html`<section class="card" aria-labelledby="preview">
<h2 id="preview">${more.preview}</h2>
<p><strong>${words.topics[topic]}</strong></p>
${consent.publication ? shown(submission, lang) : html`<p class="soft">${words.noConsent}</p>`}
<p><small>${more.later}</small></p>
</section>`;
}

function shown({ text, place = '', photos = [], page: about, lang: own }: Submission, lang: Language): Markup {
  const more = CHECK[lang];
  const [said, where] = [redactedParts(text, own), redactedParts(place, own)];
  const count = [...said, ...where].filter((part) => part.hidden).length;
  return html`${where.length ? html`<p class="soft" lang="${own}">${marked(where)}</p>` : ''}
<p class="words" lang="${own}">${marked(said)}</p>
${count ? html`<p><small>${more.hidden(count)}</small></p>` : ''}
${photos.length ? html`<p><small>${more.photos(photos.length)}</small></p>` : ''}
${about ? html`<p><small>${more.page}: ${about.url}</small></p>` : ''}`;
}

const marked = (parts: readonly RedactedPart[]): Piece =>
  html`${parts.map(({ text, hidden: is }) => (is ? html`<mark>${text}</mark>` : text))}`;
