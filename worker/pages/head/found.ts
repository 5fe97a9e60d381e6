/** The head of a page that may be found: one address for each language, a picture for whoever shares it, feeds, and what it is about. */
import { html, raw } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import { inLanguageAt, OTHERWISE } from '../../http/page-paths.ts';
import type { Markup } from '../frame.ts';
import { PAGE_WORDS } from '../words.ts';
import type { Data, Spoken } from './data.ts';

export interface Found extends Spoken {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Whose feeds tell of it; what is of the service has none. */
  readonly agency?: string;
  readonly data?: Data;
}

/** What is written in the picture, which is one for all languages. */
const PICTURED = 'Jauap. Сұрақ – жауап. Вопрос – ответ';

const FEEDS = [
  ['rss', 'application/rss+xml', 'RSS'],
  ['atom', 'application/atom+xml', 'Atom'],
  ['json', 'application/feed+json', 'JSON Feed'],
] as const;

export function foundHead({ origin, path, lang, title, description, agency, data }: Found): Markup {
  const address = (language: Language) => origin + inLanguageAt(path, language);
  return html`<link rel="canonical" href="${address(lang)}">
${LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" title="${PAGE_WORDS[other].language}" href="${address(other)}">`)}
<link rel="alternate" hreflang="x-default" href="${address(OTHERWISE)}">
${agency === undefined ? '' : FEEDS.map(([ending, type, name]) => html`<link rel="alternate" type="${type}" title="${name}" href="/feeds/${agency}.${ending}?lang=${lang}">`)}
<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Jauap">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address(lang)}">
<meta property="og:locale" content="${lang}_KZ">
<meta property="og:image" content="${origin}/v1/og.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:type" content="image/png">
<meta property="og:image:alt" content="${PICTURED}">
<meta name="twitter:card" content="summary_large_image">
${data ? dataBlock(data) : ''}`;
}

/** Characters that end a block of data, or make a parser of HTML think of comments and scripts (HTML §13.2.5.4). */
const TELLING = /[<>&\u2028\u2029]/g;

/** A block that is read and never run, so no policy of scripts is asked about it (HTML §4.12.1). Its text cannot leave it. */
function dataBlock(data: Data): Markup {
  const json = JSON.stringify(data).replace(
    TELLING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html`<script type="application/ld+json">${raw(json)}</script>`;
}
