/**
 * Writes the phrases that a native speaker of Kazakh has not read yet, beside their Russian, as one table for each list of
 * words: `node test/tools/words-to-review.ts > docs/words-to-review.md`. A list that was read is taken out of `UNREAD`.
 */
import { pathToFileURL } from 'node:url';

const LOCALES = new URL('../../widget/locales/', import.meta.url);
const DESK_LOCALES = new URL('../../widget/desk/locales/', import.meta.url);

/** Lists with a file for each language, and what they are of. */
const UNREAD: readonly (readonly [list: string, what: string])[] = [
  ['form', 'The form: telling'],
  ['check', 'The form: checking and sending'],
  ['help', 'Hints while writing'],
  ['similar', 'Similar appeals'],
  ['find', 'Searching the feed'],
  ['map', 'The map'],
  ['photos', 'Photos'],
  ['keep', 'Words kept on the device'],
  ['receipt', 'The receipt'],
  ['mark', 'Marking a mistake'],
  ['track', 'Following an appeal'],
  ['conversation', 'Following: the conversation'],
  ['verdict', 'Following: the verdict'],
  ['official', 'Following: the official appeal'],
  ['contact', 'Following: notices'],
  ['taking-back', 'Following: taking back'],
  ['rating', 'The rating'],
  ['stats', 'The numbers'],
];

/** Lists of the desk, which has no more than two languages. */
const DESK: readonly (readonly [list: string, what: string])[] = [
  ['shell', 'The desk: its frame'],
  ['terms', 'The desk: terms'],
  ['failure', 'The desk: what can go wrong'],
  ['sign-in', 'The desk: signing in'],
  ['account', 'The desk: one’s own sign-in'],
  ['staff', 'The desk: people'],
  ['tokens', 'The desk: tokens'],
  ['queue', 'The desk: the queue'],
  ['case', 'The desk: a case'],
  ['case-acts', 'The desk: acts'],
  ['case-photos', 'The desk: photos'],
  ['case-history', 'The desk: history'],
  ['answer', 'The desk: writing an answer'],
  ['templates', 'The desk: templates'],
  ['redirect', 'The desk: passing on'],
  ['erase', 'The desk: erasing'],
  ['register', 'The desk: registering'],
  ['explainers', 'The desk: explainers'],
  ['head', 'The desk: the head’s page'],
  ['admin', 'The desk: settings'],
  ['service', 'The desk: agencies'],
  ['openness', 'The desk: openness of an agency'],
  ['webhooks', 'The desk: webhooks'],
];

/** Lists with all languages in one file. */
const TOGETHER: readonly (readonly [file: string, name: string, what: string])[] = [
  ['pages', 'COUNT_WORDS', 'Badges in listings'],
  ['elsewhere', 'ELSEWHERE_WORDS', 'A page without an origin'],
  ['pages', 'USEFUL_WORDS', 'Was this page useful'],
  ['view', 'VIEW_WORDS', 'The version for people with low vision'],
  ['more', 'MORE_WORDS', 'What unfolds under an appeal'],
  ['comment', 'COMMENT_WORDS', 'Comments'],
  ['archive', 'ARCHIVE_WORDS', 'What was late before'],
];

type Row = readonly [key: string, kk: string, ru: string];

/** A phrase with its values shown as places; words of one number stand for all. */
function said(phrase: unknown): string {
  if (typeof phrase === 'string') return phrase;
  if (typeof phrase !== 'function') return String(phrase);
  // A phrase takes numbers, words, days, lists or named values; the first that give a sentence are shown.
  const tried = [
    phrase.length > 1 ? ['…', '…', '…', '…'] : [5],
    [5, 5, 5, 5],
    [{ lat: '…', lon: '…' }],
    ['2026-11-21', '…', '…'],
    [['…']],
    [[]],
  ];
  for (const values of tried) {
    try {
      const text = String(phrase(...values));
      if (!/undefined|NaN|\[object/.test(text)) return text;
    } catch {
      // The next ones may fit.
    }
  }
  return '…';
}

/** All phrases of a list, by their paths. Those of the lists it is built on stand in their own; so do the admin's, which other rooms carry. */
function rowsOf(kk: object, ru: object, inherited: object, path = ''): Row[] {
  return Object.entries(kk).flatMap(([key, phrase]): Row[] => {
    const other = (ru as Record<string, unknown>)[key];
    const known = (inherited as Record<string, unknown>)[key];
    if (key === 'lang' || key === 'admin' || phrase === known) return [];
    if (typeof phrase === 'object' && phrase !== null) {
      return rowsOf(phrase, other as object, Object(known), `${path}${key}.`);
    }
    const text = said(phrase);
    return /[А-Яа-яӘІҢҒҮҰҚӨҺәіңғүұқөһ]/.test(text) ? [[path + key, text, said(other)]] : [];
  });
}

const table = (title: string, file: string, rows: readonly Row[]): string =>
  [
    `## ${title} (\`${file}\`)`,
    '',
    '| word | Kazakh | Russian |',
    '|---|---|---|',
    ...rows.map((row) => `| ${[`\`${row[0]}\``, row[1], row[2]].join(' | ').replace(/\n/g, ' ')} |`),
  ].join('\n');

const HEAD = `# Kazakh wording to review

Phrases of the interface that a native speaker has not read yet, written by \`test/tools/words-to-review.ts\` from the tables in
\`widget/locales/\`. Whoever has read a list corrects it there and takes it out of the list in that file. Not in here: the words of mail
(\`worker/mail/texts.ts\`) and of pages (\`worker/pages/words.ts\`,
\`worker/pages/hosted-words.ts\`), which wait for the same reader.`;

/** The whole document. */
export async function wordsToReview(): Promise<string> {
  const load = async (file: string, folder = LOCALES) =>
    (await import(new URL(`${file}.ts`, folder).href)) as Record<string, object>;
  const inherited = Object((await load('kk.shared')).shared);
  const lists = await Promise.all(
    UNREAD.map(async ([list, what]) => {
      const [kk, ru] = await Promise.all([load(`kk.${list}`), load(`ru.${list}`)]);
      return table(what, `kk.${list}.ts`, rowsOf(Object(kk.words), Object(ru.words), inherited));
    }),
  );
  const known = Object((await load('kk')).words);
  const desk = await Promise.all(
    DESK.map(async ([list, what]) => {
      const [kk, ru] = await Promise.all([load(`kk.${list}`, DESK_LOCALES), load(`ru.${list}`, DESK_LOCALES)]);
      return table(what, `desk/kk.${list}.ts`, rowsOf(Object(kk.words), Object(ru.words), known));
    }),
  );
  const together = await Promise.all(
    TOGETHER.map(async ([file, name, what]) => {
      const words = Object((await load(file))[name]) as Record<'kk' | 'ru', object>;
      return table(what, `${file}.ts`, rowsOf(words.kk, words.ru, {}));
    }),
  );
  return `${[HEAD, ...lists, ...together, ...desk].join('\n\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(await wordsToReview());
