/** Ways from the numbers of an agency: to its page, and to the rating it stands in. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { toMethod, toRatings } from '../parts/ratings-links.ts';

export function wayBack({ id }: Agency, lang: Language): Markup {
  return html`<p class="soft screen"><a href="/a/${id}?lang=${lang}">${HOSTED_WORDS[lang].toAgency}</a></p>`;
}

export function waysOn(lang: Language): Markup {
  return html`<p class="screen">${toRatings(lang)} · ${toMethod(lang)}</p>`;
}
