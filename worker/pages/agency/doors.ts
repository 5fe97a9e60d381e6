/** What stands above the form: a word of the agency, what this is, and the other doors. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { noticeOf } from '../../domain/agency-notice.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup, Piece } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { toRatings } from '../parts/ratings-links.ts';
import { localized } from '../parts/texts.ts';
import { TRACK } from '../tables/case.ts';
import { FORM } from '../tables/form.ts';
import { STATS } from '../tables/stats.ts';

export function notice(agency: Agency, lang: Language): Piece {
  const said = noticeOf(agency);
  return said ? html`<p class="notice">${localized(said, lang)}</p>` : '';
}

/** What this is and what it is not: the second door stands beside the first. */
export function doors({ id, officialAppealUrl, disabledAt }: Agency, lang: Language): Markup {
  const words = FORM[lang];
  const { how, steps } = HOSTED_WORDS[lang];
  const first = html`<h2>${how}</h2>
<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>`;
  return html`<section class="screen">
${disabledAt === null ? first : ''}
<p>${words.notFormal} <a href="${officialAppealUrl}" target="_blank" rel="noopener noreferrer">${words.formalDoor}</a></p>
<p><strong>${words.danger}</strong></p>
<p><a href="#feed">${TRACK[lang].heading}</a> · <a href="/a/${id}/stats?lang=${lang}">${STATS[lang].heading}</a> · ${toRatings(lang)}</p>
</section>`;
}
