/** The line at the foot of every page: what else everybody may read, of the agency whose page it is and of the service. */
import { html } from 'hono/html';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { Markup } from './frame.ts';
import { FRONT_WORDS } from './front-words.ts';
import { toRatings } from './parts/ratings-links.ts';
import { STATS } from './tables/stats.ts';
import { PAGE_WORDS } from './words.ts';

/** @param agency its id, where there is surely one. */
export function foot(lang: Language, agency?: string): Markup {
  const words = FRONT_WORDS[lang];
  const own = agency
    ? html`<li><a href="/feeds/${agency}.rss?lang=${lang}">RSS</a></li>
`
    : '';
  return html`<footer><nav aria-label="${words.more}"><ul>
<li><a href="/docs/${lang}/citizen.html">${PAGE_WORDS[lang].forCitizens}</a></li>
<li>${toOverdue(lang, agency)}</li>
<li>${toRatings(lang)}</li>
${own}<li><a href="/docs/${lang}/data.html">${words.openData}</a></li>
<li><a href="/docs/${lang}/developer.html">${words.developers}</a></li>
</ul></nav></footer>`;
}

/** The agency under which an address stands. */
export const agencyIn = (path: string): string | undefined => /^\/a\/([^/]+)/.exec(path)?.[1];

/** To what is late, of one agency or of all. */
export function toOverdue(lang: Language, agency?: string): Markup {
  const query = new URLSearchParams({ ...(agency ? { agency } : {}), lang });
  return html`<a href="/overdue?${query}">${STATS[lang].late_now}</a>`;
}
