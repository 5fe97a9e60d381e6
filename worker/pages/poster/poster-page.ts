/** One sheet for a counter, a lift or a notice board: what this is, the code that leads there, and the address for whoever has no camera. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup } from '../frame.ts';
import { inLanguage, localized } from '../parts/texts.ts';
import { FORM } from '../tables/form.ts';
import { PAGE_WORDS } from '../words.ts';
import { qrPicture } from './qr.ts';
import { POSTER_WORDS } from './words.ts';

/** Where the code leads: the agency's page, in the language of the sheet. */
export const posterAddress = (origin: string, { id }: Agency, lang: Language): string =>
  `${origin}/a/${id}?lang=${lang}`;

/** A notice in public is in Kazakh and, beside it, in Russian: one sheet for both. English is a sheet of its own. */
const onSheet = (lang: Language): readonly Language[] => (lang === 'en' ? ['en'] : ['kk', 'ru']);

/** Letters of a name that takes a second line in large type. */
const LONG_NAME = 60;

/** In large type lines break often, and may at a hyphen: a number to call stays together with its ending («112-ге»). */
const unbroken = (text: string): string => text.replace(/(\d)-/g, '$1\u2011');

export function posterPage(agency: Agency, origin: string, lang: Language): Markup {
  const words = POSTER_WORDS[lang];
  const address = posterAddress(origin, agency, lang);
  // A name that there is in one language is said once.
  const named = onSheet(lang).filter((one, i) => i === 0 || agency.names[one]);
  const isLong = named.some((one) => inLanguage(agency.names, one).length > LONG_NAME);
  const each = (say: (one: Language) => Markup | string) =>
    onSheet(lang).map((one) => html`<span lang="${one}">${say(one)}</span>`);
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.poster} · ${inLanguage(agency.names, lang)}</title>
<link rel="icon" href="/v1/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/v1/poster.css">
</head>
<body>
<header>
<p>${words.print}</p>
<nav aria-label="${PAGE_WORDS[lang].languages}"><ul>
${LANGUAGES.map((other) => html`<li><a lang="${other}" hreflang="${other}" href="/a/${agency.id}/poster?lang=${other}"${other === lang ? html` aria-current="true"` : ''}>${PAGE_WORDS[other].language}</a></li>`)}
<li><a href="/a/${agency.id}/qr.svg?lang=${lang}">SVG</a></li>
</ul></nav>
</header>
<main>
<p class="agency${isLong ? ' long' : ''}">${named.map((one) => localized(agency.names, one))}</p>
<h1>${each((one) => FORM[one].lead)}</h1>
<p>${each((one) => POSTER_WORDS[one].what)}</p>
${qrPicture(address, address)}
<p>${each((one) => html`<strong>${POSTER_WORDS[one].scan}</strong><br>${POSTER_WORDS[one].type}`)}</p>
<p class="address">${new URL(address).host}<wbr>/a/${agency.id}</p>
<p class="danger">${each((one) => unbroken(FORM[one].danger))}</p>
</main>
</body>
</html>
`;
}
