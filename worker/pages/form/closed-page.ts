import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { noticeOf } from '../../domain/agency-notice.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { inLanguage, localized } from '../parts/texts.ts';
import { FORM } from '../tables/form.ts';

/** Said to whoever has sent a form to an agency that takes none any more. Their words are in the browser they go back with. */
export function closedPage(agency: Agency, lang: Language): Markup {
  const words = FORM[lang];
  const content = html`<h1>${localized(agency.names, lang)}</h1>
<p>${localized(noticeOf(agency) ?? {}, lang)}</p>
<p><a href="${agency.officialAppealUrl}" rel="noopener noreferrer">${words.formalDoor}</a></p>`;
  return page({ lang, title: inLanguage(agency.names, lang), path: `/a/${agency.id}`, content, answer: true });
}
