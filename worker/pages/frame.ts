/** The frame of every hosted page: no inline style, no inline script, and whole without any script. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import type { AppEnv } from '../env.ts';
import { agencyIn, foot } from './foot.ts';
import { PAGE_WORDS } from './words.ts';

/** Markup in which every value has been escaped. */
export type Markup = ReturnType<typeof html>;

/** What a template takes for one value; `''` is nothing. */
export type Piece = Markup | string;

/** Names and values of a query. */
type Asked = Readonly<Record<string, string>>;

export interface Page {
  readonly lang: Language;
  /** Text of the title, without markup. */
  readonly title: string;
  /** Address of the page without its query, for the switch of languages. */
  readonly path: string;
  /** What of the query has been judged and holds in another language too. A place in a list does not. */
  readonly query?: Asked;
  readonly content: Markup;
  /** Module script from our own origin. */
  readonly script?: string;
  /** What search engines and other readers of it are told, the other languages with it, see `head/found.ts`. */
  readonly head?: Piece;
  /** An answer to a form has no address of its own: the form itself switches its language. */
  readonly answer?: boolean;
  /** The line at its end; by default that of the agency under which the page stands. */
  readonly end?: Markup;
}

/** The language asked for by `?lang=`, else the one that fits the page. */
export function languageOf(c: Context<AppEnv>, otherwise: Language = 'kk'): Language {
  return asLanguage(c.req.query('lang')) ?? otherwise;
}

export function asLanguage(asked: string | undefined): Language | undefined {
  return LANGUAGES.find((lang) => lang === asked);
}

/** The version for people with low vision. An answer to a form may hold a code, and runs no script at all. */
const VIEW_SCRIPT = html`<script type="module" src="/v1/jauap-view.js"></script>`;

export function page({ lang, title, path, query = {}, content, script, head = '', answer = false, end }: Page): Markup {
  const words = PAGE_WORDS[lang];
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${answer || head ? '' : LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" title="${PAGE_WORDS[other].language}" href="${path}?lang=${other}">`)}
<link rel="icon" href="/v1/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/v1/page.css">
${answer ? '' : VIEW_SCRIPT}
${script ? html`<script type="module" src="${script}"></script>` : ''}
${head}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<p class="brand">${answer ? 'Jauap' : html`<a href="/?lang=${lang}">Jauap</a>`}</p>
${answer ? '' : languages(lang, path, query)}
${answer ? '' : html`<jauap-view lang="${lang}" data-hosted></jauap-view>`}
</header>
<main id="content" tabindex="-1">
${content}
</main>
${end ?? foot(lang, agencyIn(path))}
</body>
</html>
`;
}

function languages(lang: Language, path: string, query: Asked): Markup {
  return html`<nav aria-label="${PAGE_WORDS[lang].languages}"><ul>
${LANGUAGES.map((other) => languageLink(other, `${path}?${new URLSearchParams({ ...query, lang: other })}`, other === lang))}
</ul></nav>`;
}

function languageLink(lang: Language, address: string, current: boolean): Markup {
  const name = PAGE_WORDS[lang].language;
  return current
    ? html`<li><span lang="${lang}" aria-current="true">${name}</span></li>`
    : html`<li><a lang="${lang}" hreflang="${lang}" href="${address}">${name}</a></li>`;
}

/** A page that says one thing. */
export function saying(c: Context<AppEnv>, heading: string, hint: string, lang: Language, more?: Markup): Markup {
  const content = html`<h1>${heading}</h1>
<p>${hint}</p>
${more ?? ''}`;
  return page({ lang, title: heading, path: c.req.path, content, end: foot(lang) });
}
