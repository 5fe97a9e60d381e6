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

export function posterPage(agency: Agency, origin: string, lang: Language): Markup {
  const words = POSTER_WORDS[lang];
  const { lead, danger } = FORM[lang];
  const address = posterAddress(origin, agency, lang);
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
<p class="agency">${localized(agency.names, lang)}</p>
<h1>${lead}</h1>
<p>${words.what}</p>
${qrPicture(address, address)}
<p><strong>${words.scan}</strong><br>${words.type}</p>
<p class="address">${new URL(address).host}<wbr>/a/${agency.id}</p>
<p class="danger">${danger}</p>
</main>
</body>
</html>
`;
}
