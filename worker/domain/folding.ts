/**
 * Pure: how the searches look words up. They see them folded; both languages put endings on words, so a word is looked up by its
 * beginning.
 */
import { fold } from '../../sdk/contract/fold.ts';
import { STOP_WORDS } from './stop-words.ts';

export { fold };

const TERMS_MAX = 8;
const WORD_MIN = 3;
const TERM_MAX = 6;
/** What is left of a word must still say something. */
const ROOT_MIN = 3;
const ENDINGS_MAX = 3;

const STOPPED: ReadonlySet<string> = new Set(STOP_WORDS.map(fold));

/** Endings of nouns and adjectives in both languages, folded. Kazakh ones may follow each other: кошеси-нде, жол-дар-дын. */
const ENDINGS: readonly string[] = [
  ...'лар лер дар дер тар тер нын нин дын дин тын тин дан ден тан тен нан нен мен бен пен нда нде'.split(' '),
  ...'дагы деги тагы теги ндагы ндеги'.split(' '),
  ...'га ге ка ке на не ны ни ды ди ты ти да де та те сы си'.split(' '),
  ...'ами ями ого его ому ему ыми ими ая яя ое ее ые ие ыи ии ои еи ом ем ам ям ах ях ов ев'.split(' '),
].sort((a, b) => b.length - a.length);

/**
 * The beginning of a folded word, without its endings. Light on purpose: what it gets wrong finds a little more than it should, and
 * the order by likeness puts that last.
 */
export function root(word: string): string {
  let left = word;
  for (let i = 0; i < ENDINGS_MAX; i++) {
    const ending = ENDINGS.find((end) => left.endsWith(end) && left.length - end.length >= ROOT_MIN);
    if (!ending) break;
    left = left.slice(0, -ending.length);
  }
  if (left === word) left = left.replace(/[аеиоуыэюяьъ]$/, '');
  // Kazakh к and п become г and б before a vowel: жарык, жарыгы.
  return left.length > ROOT_MIN + 1 ? left.replace(/[гкбп]$/, '') : left;
}

const termOf = (word: string): string => root(word).slice(0, TERM_MAX);

/** At most eight beginnings by which a text is looked up, those of its longest words: they tell most. */
export function searchTerms(text: string): string[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length >= WORD_MIN && !STOPPED.has(word))
    .sort((a, b) => b.length - a.length);
  return [...new Set(words.map(termOf))].slice(0, TERMS_MAX);
}

/** Hard and soft sign are often written one for the other: подъезд, подьезд. */
const oneSign = (folded: string): string => folded.replaceAll('ъ', 'ь');

/** A folded word by its beginning, as a part of a query: with either sign, because the indexes hold what was written. */
function beginning(word: string): string {
  const other = word.replace(/[ъь]/g, (sign) => (sign === 'ъ' ? 'ь' : 'ъ'));
  return other === word ? `"${word}"*` : `("${word}"* OR "${other}"*)`;
}

/** What an agency's id cannot hold is left out, because the id comes from an address that anybody may write. */
const plainId = (agency: string): string => agency.replace(/[^a-z0-9-]/g, '');

/**
 * The terms as a query of FTS5: appeals of the agency with any of them. Every term is quoted, so no word of a draft can be an
 * operator.
 */
export function searchExpression(agency: string, terms: readonly string[]): string {
  return `agency : "${plainId(agency)}" AND words : (${terms.map((term) => beginning(fold(term))).join(' OR ')})`;
}

/** Whether a text has enough of the terms to be offered: one word in common is a coincidence unless there are few. */
export function resembles(text: string, terms: readonly string[]): boolean {
  const words = oneSign(fold(text)).split(' ');
  const shared = terms.filter((term) => words.some((word) => word.startsWith(oneSign(term)))).length;
  return shared >= (terms.length > 3 ? 2 : 1);
}

/** The words of what somebody typed that say something, in its order; all of them if none does. A digit says something. */
function telling(typed: string): string[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const kept = words.filter((word) => /\d/.test(word) || (word.length >= WORD_MIN && !STOPPED.has(word)));
  return kept.length > 0 ? kept : words;
}

/** Every one of the terms, each by its beginning, as a query of FTS5; `null` if there is none. */
function allOf(terms: readonly string[]): string | null {
  const distinct = [...new Set(terms)].slice(0, TERMS_MAX);
  return distinct.length > 0 ? distinct.map(beginning).join(' AND ') : null;
}

/**
 * What a member of the staff typed, as a query of FTS5 with every word in it, each by its beginning; `null` if nothing is left to look
 * up. Digits stay as they are: they are a house, or a part of a number.
 */
export function staffExpression(typed: string): string | null {
  return allOf(telling(typed).map((word) => (/\d/.test(word) ? word : termOf(word))));
}

/**
 * What a reader of the feed typed, likewise, in the appeals of one agency. Words keep all of their beginning: a reader looks for one
 * thing, and «электричество» must not find «электронный». The last word may be unfinished, which its beginning covers.
 */
export function feedExpression(agency: string, typed: string): string | null {
  const words = allOf(telling(typed).map((word) => (/\d/.test(word) ? word : root(word))));
  return words && `agency : "${plainId(agency)}" AND words : (${words})`;
}
