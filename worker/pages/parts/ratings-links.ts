import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Markup } from '../frame.ts';
import { RATING } from '../tables/rating.ts';

/** To the rating of all agencies. */
export function toRatings(lang: Language): Markup {
  return html`<a href="/ratings?lang=${lang}">${RATING[lang].heading}</a>`;
}

/** And to how its places come about. */
export function toMethod(lang: Language): Markup {
  return html`<a href="/ratings/method?lang=${lang}">${RATING[lang].method}</a>`;
}
