/**
 * How easily a text is read: its sentences, its words, its syllables, and a score made of them. Pure, and imports nothing, so that
 * the desk and the statistics measure alike. Time grows with the length of the text, whatever the text.
 *
 * Russian: FRE = 206.835 − 1.3·ASL − 60.1·ASW (Oborneva 2006). For Kazakh nobody has published a formula: the Turkish one of
 * Ateşman (1997), 198.825 − 40.175·ASW − 2.610·ASL, stands in for it, as an orientation. The Russian one would be wrong there:
 * Kazakh words are longer, and plain Kazakh would look hard. ASL is words by sentence, ASW syllables by word.
 */

/** Languages of an answer; each has a formula of its own. */
export type ReadingLanguage = 'kk' | 'ru';

/** Part of a text, `from` inclusive and `to` exclusive, in UTF-16 units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** `good` is easy to read, `hard` is not; `fair` lies between. */
export type Light = 'good' | 'fair' | 'hard';

export interface Reading {
  /** About 0 to 100, and beyond at both ends; `null` where there is no word to judge by. */
  readonly score: number | null;
  readonly light: Light | null;
  readonly sentences: number;
  readonly words: number;
  /** The sentence with most words, the first of them; `null` where there is none. */
  readonly longest: (TextRange & { readonly words: number }) | null;
}

/** Most words of a sentence that is understood at once. */
export const SENTENCE_WORDS_MAX = 15;

/** From which score a text is `good`, and from which `fair`. Own, to be calibrated on real answers. */
const LIGHTS: Readonly<Record<ReadingLanguage, readonly [good: number, fair: number]>> = { ru: [50, 25], kk: [50, 30] };

// ---- sentences ----------------------------------------------------------------------------------------------------

/** Abbreviations that a sentence goes on after. */
const ABBREVIATION =
  /(?<![\p{L}\d])(?:\p{Lu}|[а-я]|ул|пр|просп|пер|мкр|кв|стр|корп|обл|пос|руб|тг|тел|им|ст|пп|см|др|тыс|млн|млрд|ауд|шағ|көш|даң|теңг|т\.\s?[едпк]|ш\.\s?а|т\.\s?б)$/u;

/** «2026 г. Яма», «2026 ж. Шұңқыр»: after a year it stands for the year, and a capital begins the next sentence. */
const YEAR_ENDS = /\d\s?(?:г|гг|ж|жж)$/;

/** «1. Сделано»: the number of an item. */
const ITEM = /(?:^|\n)\s*\d{1,2}$/;

const LOOK_BACK = 16;

function endsSentence(text: string, at: number, next: string): boolean {
  if (text[at] !== '.') return true;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  if (YEAR_ENDS.test(before)) return /\p{Lu}/u.test(next);
  return next === '' || !(ABBREVIATION.test(before) || ITEM.test(before));
}

/** The sentences of a text, without the spaces around them. A line break ends one, an abbreviation does not. */
export function sentencesOf(text: string): TextRange[] {
  const found: TextRange[] = [];
  let from = 0;
  const end = (to: number) => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    if (/\p{L}/u.test(piece)) found.push({ from: start, to: start + piece.trim().length });
    from = to;
  };
  for (const { 0: mark, index } of text.matchAll(/(?<![.!?…])[.!?…]+[»”")\]]*(?=\s|$)|[\r\n]+/g)) {
    const to = index + mark.length;
    const next = /\S/.exec(text.slice(to, to + LOOK_BACK))?.[0] ?? '';
    if (/[\r\n]/.test(mark) || mark.length > 1 || endsSentence(text, index, next)) end(to);
  }
  end(text.length);
  return found;
}

// ---- words --------------------------------------------------------------------------------------------------------

/** References to laws and to papers: «п. 2 ст. 89 АППК», «ӘРПК-нің 89-бабы», «от 12.03.2026 № 5». */
const LAW =
  /(?<![\p{L}\d])(?:(?:подпункт|пункт|част|стат)\p{L}*\s*\d[\d().–-]*|(?:пп|п|ч|ст)\.\s*\d[\d().–-]*|\d+(?:\(\d+\))*-(?:бап|баб|тарма[қғ]|бөлі[кг])\p{L}*|(?:АППК|ӘРПК|КоАП|ӘҚБтК|РК|ҚР)(?:-\p{L}+)?(?!\p{L})|(?:от\s+)?\d\d\.\d\d\.\d{4}\s*(?:г\.|ж\.|года|жылғы)?\s*№\s*[\p{L}\d/-]+|№\s*[\p{L}\d/-]+)/giu;

/** Addresses: «ул. Абая, д. 14», «по улице Абая», «дом 14», «Абай көшесі», «14-үй». */
const ADDRESS =
  /(?<![\p{L}\d])(?:(?:[Уу]л|[Пп]р|[Пп]росп|[Пп]ер|[Мм]кр|[Дд]|[Кк]в|[Гг]|[Сс]|[Пп]ос)\.\s*[\p{Lu}\d«][\p{L}\d»-]*|(?:улиц|проспект|переул|микрорайон)\p{L}*\s+\p{Lu}[\p{L}-]*|(?:[Дд]ом|[Кк]вартир)\p{L}*\s+\d+\p{L}?|\p{Lu}[\p{L}-]*\s+(?:көше|даңғыл|шағынаудан)\p{L}*|\d+-(?:үй|пәтер|шағынаудан)\p{L}*)/gu;

const blank = (found: string) => ' '.repeat(found.length);

/** A text with references to laws blanked out; everything else stays where it is. */
export const withoutLaw = (text: string): string => text.replace(LAW, blank);

const TOKEN = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** The words that are counted: no numbers, no references to laws, no addresses. */
const wordsOf = (plain: string): string[] => (plain.match(TOKEN) ?? []).filter((token) => !/\p{N}/u.test(token));

// ---- syllables ----------------------------------------------------------------------------------------------------

const VOWELS: Readonly<Record<ReadingLanguage, RegExp>> = { ru: /[аеёиоуыэюя]/g, kk: /[аәеёиоөуұүыіэюя]/ };

/**
 * Syllables of a word: its vowels. Kazakh «у» is a consonant after a vowel («тау» has one), and at the start of a word before a
 * vowel («уақыт» has two).
 */
export function syllablesOf(word: string, lang: ReadingLanguage): number {
  const letters = word.toLowerCase();
  if (lang === 'ru') return letters.match(VOWELS.ru)?.length ?? 0;
  let count = 0;
  let afterVowel = false;
  for (let i = 0; i < letters.length; i++) {
    const isVowel = VOWELS.kk.test(letters.charAt(i));
    const isConsonantU: boolean = letters[i] === 'у' && (afterVowel || (i === 0 && VOWELS.kk.test(letters.charAt(1))));
    afterVowel = isVowel && !isConsonantU;
    if (afterVowel) count++;
  }
  return count;
}

// ---- the score ----------------------------------------------------------------------------------------------------

function scoreOf(perSentence: number, perWord: number, lang: ReadingLanguage): number {
  return lang === 'ru' ? 206.835 - 1.3 * perSentence - 60.1 * perWord : 198.825 - 40.175 * perWord - 2.61 * perSentence;
}

/** How easily an official text is read in its language. */
export function readingOf(text: string, lang: ReadingLanguage): Reading {
  const plain = withoutLaw(text).replace(ADDRESS, blank);
  const counted = sentencesOf(text)
    .map(({ from, to }) => ({ from, to, found: wordsOf(plain.slice(from, to)) }))
    .filter(({ found }) => found.length > 0);
  const words = counted.flatMap(({ found }) => found);
  if (words.length === 0) return { score: null, light: null, sentences: 0, words: 0, longest: null };
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, lang), 0);
  const score = scoreOf(words.length / counted.length, syllables / words.length, lang);
  const [good, fair] = LIGHTS[lang];
  const light = score >= good ? 'good' : score >= fair ? 'fair' : 'hard';
  const longest = counted.reduce((most, next) => (next.found.length > most.found.length ? next : most));
  const { from, to } = longest;
  return {
    score,
    light,
    sentences: counted.length,
    words: words.length,
    longest: { from, to, words: longest.found.length },
  };
}
