/** Every page of the documentation as files of the site, made when it is built: `docs/kk/citizen.html`. */
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import { COLUMNS, DICTIONARY } from '../../../worker/domain/open-data/dictionary.ts';
import { openApiDocument } from '../../../worker/http/openapi.ts';
import type { ApiDocument } from './api-page.ts';
import { apiPage } from './api-page.ts';
import { docsPage } from './frame.ts';
import { renderMarkdown, withContents } from './markdown.ts';
import type { Room } from './words.ts';
import { DOCS_WORDS, ROOMS } from './words.ts';

const ROOT = new URL('../../../', import.meta.url);

/** The part of a file between two headings, the first included. */
interface Part {
  readonly file: string;
  readonly from?: string;
  readonly to?: string;
}

const everywhere = (folder: string): Record<Language, Part> => ({
  kk: { file: `docs/${folder}/kk.md` },
  ru: { file: `docs/${folder}/ru.md` },
  en: { file: `docs/${folder}/en.md` },
});

const inEnglish = (name: string): Partial<Record<Language, Part>> => ({ en: { file: `docs/${name}.md` } });

/** Where the words of a room stand, by language. A language that has none is shown those of another, and told so. */
export const SOURCES: Readonly<Record<Exclude<Room, 'api'>, Partial<Record<Language, Part>>>> = {
  citizen: everywhere('citizen'),
  editor: {
    kk: { file: 'docs/web-editor.md', from: '## Қазақша', to: '## По-русски' },
    ru: { file: 'docs/web-editor.md', from: '## По-русски' },
  },
  hosted: inEnglish('hosted-page'),
  view: {
    kk: { file: 'docs/accessibility.md', from: '## Қазақша', to: '## По-русски' },
    ru: { file: 'docs/accessibility.md', from: '## По-русски', to: '## For developers' },
    en: { file: 'docs/accessibility.md', from: '## For developers' },
  },
  officer: { ...everywhere('officer'), ...inEnglish('desk-officer') },
  answer: inEnglish('desk-answer'),
  case: inEnglish('desk-case'),
  admin: inEnglish('desk-admin'),
  access: inEnglish('desk-access'),
  developer: inEnglish('developer'),
  standards: inEnglish('open-standards'),
  webhooks: inEnglish('webhooks'),
  'desk-api': inEnglish('desk-api'),
  numbers: inEnglish('numbers'),
  rating: inEnglish('rating'),
  data: everywhere('data'),
  operator: inEnglish('operator'),
  storage: inEnglish('storage-schema'),
};

const ROOM_OF_FILE = new Map<string, Room>(
  Object.entries(SOURCES).flatMap(([room, parts]) =>
    Object.values(parts).map(({ file }) => [file.replace(/^docs\//, ''), room as Room] as const),
  ),
);

function sourceOf({ file, from = '', to }: Part): string {
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  const start = text.indexOf(from);
  const end = to === undefined ? text.length : text.indexOf(to);
  if (start < 0 || end < 0) throw new Error(`${file} lost a heading its page begins or ends with`);
  return text.slice(start, end);
}

function roomPage(room: Exclude<Room, 'api'>, lang: Language): string {
  const parts = SOURCES[room];
  const contentLang = [lang, ...LANGUAGES].find((one) => parts[one]);
  const part = contentLang && parts[contentLang];
  if (!part) throw new Error(`no words for ${room}`);
  // A room that is a part of a file begins with its own name, whatever the heading in the file is.
  const text = sourceOf(part);
  const title = DOCS_WORDS[lang].room[room];
  const source = part.from ? text.replace(/^## .*$/m, `# ${title}`).replace(/^###/gm, '##') : text;
  const markup = withContents(renderMarkdown(source, lang, ROOM_OF_FILE), DOCS_WORDS[lang].contents);
  const content = markup + (room === 'data' ? dictionary(lang) : '');
  return docsPage({ lang, room, contentLang, title, content });
}

/** The columns of open data in one language, from the table that the files are written by. */
function dictionary(lang: Language): string {
  const words = DOCS_WORDS[lang].api;
  return String(html`<table class="columns-3"><caption>${DOCS_WORDS[lang].room.data}</caption>
<thead><tr><th scope="col">${words.name}</th><th scope="col">${words.type}</th><th scope="col">${words.meaning}</th></tr></thead>
<tbody>${COLUMNS.map((name) => {
    const { type, values, titles } = DICTIONARY[name];
    return html`<tr><td><code>${name}</code></td><td>${type}</td><td>${titles[lang]}${values ? html`: <code>${values.join(', ')}</code>` : ''}</td></tr>`;
  })}</tbody></table>`);
}

/** @returns files under `dist/site`, by their names. */
export function docsFiles(): Record<string, string> {
  const document = openApiDocument() as unknown as ApiDocument;
  const pages = LANGUAGES.flatMap((lang) =>
    ROOMS.map((room) => {
      const page = room === 'api' ? apiPage(document, lang) : roomPage(room, lang);
      return [`docs/${lang}/${room}.html`, page] as const;
    }),
  );
  return {
    ...Object.fromEntries(pages),
    'docs/docs.css': readFileSync(new URL('docs.css', import.meta.url), 'utf8'),
  };
}
