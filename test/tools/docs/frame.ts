/** The frame of every page of the documentation: no script, no inline style, nothing from another host. */
import { html, raw } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import type { Reader, Room } from './words.ts';
import { DOCS_WORDS, READERS } from './words.ts';

export interface DocsPage {
  readonly lang: Language;
  readonly room: Room;
  readonly title: string;
  /** Language of the content, where it is not that of the frame. */
  readonly contentLang?: Language;
  /** Markup that is safe as it stands. */
  readonly content: string;
}

export const pathOf = (lang: Language, room: Room): string => `/docs/${lang}/${room}.html`;

const READER_NAMES = Object.keys(READERS) as Reader[];

/** The pages that are written for the same reader. */
const roomsWith = (room: Room): readonly Room[] =>
  Object.values<readonly Room[]>(READERS).find((rooms) => rooms.includes(room)) ?? [];

/** A reader's first page, marked where one of theirs is open. */
function readerLink(reader: Reader, lang: Language, room: Room) {
  const [first] = READERS[reader];
  const name = DOCS_WORDS[lang].reader[reader];
  if (first === room) return html`<li><span aria-current="page">${name}</span></li>`;
  const here = roomsWith(room) === roomsWith(first);
  return html`<li><a href="${pathOf(lang, first)}"${here ? raw(' aria-current="true"') : ''}>${name}</a></li>`;
}

function roomsNav(rooms: readonly Room[], lang: Language, room: Room) {
  const words = DOCS_WORDS[lang];
  return html`<nav class="rooms" aria-label="${words.rooms}"><ul>
${rooms.map((one) =>
  one === room
    ? html`<li><span aria-current="page">${words.room[one]}</span></li>`
    : html`<li><a href="${pathOf(lang, one)}">${words.room[one]}</a></li>`,
)}
</ul></nav>`;
}

/** @returns the page as a file of HTML. */
export function docsPage({ lang, room, title, contentLang = lang, content }: DocsPage): string {
  const words = DOCS_WORDS[lang];
  const siblings = roomsWith(room);
  return String(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Jauap</title>
${LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${pathOf(other, room)}">`)}
<link rel="icon" href="/v1/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/v1/page.css">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body class="docs">
<a class="skip" href="#content">${words.skip}</a>
<header>
<p class="brand">Jauap · ${words.documentation}</p>
<nav aria-label="${words.languages}"><ul>
${LANGUAGES.map((other) => {
  const name = DOCS_WORDS[other].language;
  return other === lang
    ? html`<li><span lang="${other}" aria-current="true">${name}</span></li>`
    : html`<li><a lang="${other}" hreflang="${other}" href="${pathOf(other, room)}">${name}</a></li>`;
})}
</ul></nav>
<nav class="rooms" aria-label="${words.readers}"><ul>
${READER_NAMES.map((reader) => readerLink(reader, lang, room))}
</ul></nav>
${siblings.length > 1 ? roomsNav(siblings, lang, room) : ''}
</header>
<main id="content">
${contentLang === lang ? '' : html`<p class="note">${words.otherLanguage}</p>`}
<div lang="${contentLang}">
${raw(content)}
</div>
</main>
</body>
</html>
`);
}
