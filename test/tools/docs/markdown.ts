/** The repository's own Markdown as markup. What is not Markdown stays text, but for the keys of a keyboard. */
import { Marked } from 'marked';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { pathOf } from './frame.ts';
import type { Room } from './words.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** The anchor of a heading, as code hosts make it: links within a file work in both places. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/<[^>]+>|[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');

/** A link as it is on the site; `null`: it leads to a file of the repository that is no page here. */
function siteLink(href: string, lang: Language, rooms: ReadonlyMap<string, Room>): string | null {
  if (/^(?:https?:|\/|#)/.test(href)) return href;
  const [file = '', anchor] = href.split('#');
  const room = rooms.get(file.replace(/^(?:\.\.\/)+/, ''));
  return room ? pathOf(lang, room) + (anchor ? `#${anchor}` : '') : null;
}

/** Headings from which on a page says at its head what it holds. */
const HEADINGS_MIN = 5;

/** The headings of a page as links, after its first paragraph; nothing on a short one. `label` names the list. */
export function withContents(markup: string, label: string): string {
  const headings = Array.from(markup.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g));
  if (headings.length < HEADINGS_MIN) return markup;
  const items = headings.map(([, id, words]) => `<li><a href="#${id}">${words}</a></li>`).join('');
  const contents = `<nav class="contents" aria-label="${escapeHtml(label)}"><ul>${items}</ul></nav>\n`;
  return markup.replace(/<h2 /, () => `${contents}<h2 `);
}

/** Columns that a telephone has room for. */
const COLUMNS_MAX = 3;

/** A wide table is moved under its own bar, by finger and by arrow keys, and the page stays where it is (WCAG 2.2, 1.4.10). */
const withWideTables = (markup: string): string =>
  markup.replace(/<table>[\s\S]*?<\/table>/g, (table) => {
    const heads = Array.from(table.matchAll(/<th[^>]*>(.*?)<\/th>/g), ([, words = '']) =>
      words.replace(/<[^>]+>/g, ''),
    );
    if (heads.length <= COLUMNS_MAX) return table;
    return `<div class="wide" role="region" tabindex="0" aria-label="${heads.join(', ')}">${table}</div>`;
  });

/** @param rooms which room each file of `docs/` is. */
export function renderMarkdown(source: string, lang: Language, rooms: ReadonlyMap<string, Room>): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${escapeHtml(anchorOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const to = siteLink(href, lang, rooms);
        return to === null ? text : `<a href="${escapeHtml(to)}">${text}</a>`;
      },
      image: ({ text }) => escapeHtml(text),
      html: ({ text }) => (/^<\/?kbd>$/.test(text) ? text : escapeHtml(text)),
    },
  });
  return withWideTables(String(marked.parse(source, { async: false })));
}
