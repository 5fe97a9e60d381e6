/** A refusal in the look of the pages, with a way on: nobody should have to mend an address by hand. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { AppEnv } from '../env.ts';
import { onError } from '../http/problem.ts';
import type { Markup } from '../pages/frame.ts';
import { languageOf, saying } from '../pages/frame.ts';
import { HOSTED_WORDS } from '../pages/hosted-words.ts';
import { toRatings } from '../pages/parts/ratings-links.ts';
import { PAGE_WORDS } from '../pages/words.ts';

/** Logged, and given its status, like any other refusal. */
export function troublePage(error: Error, c: Context<AppEnv>): Response | Promise<Response> {
  const { status, headers } = onError(error, c);
  const lang = languageOf(c);
  const words = PAGE_WORDS[lang];
  c.header('Cache-Control', 'no-store');
  c.header('Retry-After', headers.get('Retry-After') ?? undefined);
  switch (status) {
    case 404:
      return c.html(nowhere(c, lang), 404);
    case 413:
      return c.html(saying(c, words.tooLarge, words.tooLargeHint, lang), 413);
    case 429:
      return c.html(saying(c, words.tooMany, words.tooManyHint, lang), 429);
    case 503:
      return c.html(saying(c, words.unavailable, words.unavailableHint, lang), 503);
    case 500:
      return c.html(saying(c, words.unavailable, words.unavailableHint, lang), 500);
    default:
      return c.html(saying(c, words.wrong, words.wrongHint, lang, beginning(c, lang)), 400);
  }
}

/** Under an agency a number was mistyped, and the agency is the way on; elsewhere it is what the service is. */
function nowhere(c: Context<AppEnv>, lang: Language): Markup {
  const words = PAGE_WORDS[lang];
  const [, agency] = /^\/a\/([^/]+)\/./.exec(c.req.path) ?? [];
  if (agency) {
    const back = html`<p><a href="/a/${agency}?lang=${lang}">${HOSTED_WORDS[lang].toAgency}</a></p>`;
    return saying(c, words.unknown, words.unknownHint, lang, back);
  }
  const on = html`<p><a href="/docs/${lang}/citizen.html">${words.forCitizens}</a> · ${toRatings(lang)}</p>`;
  return saying(c, words.unknown, words.cutShort, lang, on);
}

/** The same page without what was wrong about its address. */
function beginning({ req }: Context<AppEnv>, lang: Language): Markup {
  return html`<p><a href="${req.path}?lang=${lang}">${HOSTED_WORDS[lang].first}</a></p>`;
}
