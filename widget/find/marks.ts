/** Marks the words that were looked for. Text stays text: a mark is an element around a text node. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { fold } from '../../sdk/contract/fold.ts';
import type { PublicAppeal } from '../../sdk/contract/types.ts';

/** What is shorter says too little to be marked, unless it is a number of a house. */
const WORD_MIN = 3;

/**
 * How much of its beginning a word must share: both languages put endings on words, and the service finds by beginnings. Of a short
 * word all but its last letter, of a longer one about two thirds.
 */
const enough = (length: number): number => (length < 6 ? Math.max(WORD_MIN, length - 1) : Math.floor(length * 0.7));

function alike(word: string, term: string): boolean {
  if (/\d/.test(term)) return word.startsWith(term);
  let shared = 0;
  while (shared < term.length && word[shared] === term[shared]) shared++;
  return term.length >= WORD_MIN && shared >= enough(term.length);
}

/** The text in pieces, those that hold a word in odd places. Joined, they are the text. */
export function pieces(text: string, q: string): string[] {
  const terms = fold(q).split(' ').filter(Boolean);
  const found = [''];
  text.split(/([\p{L}\p{N}\p{M}]+)/u).forEach((piece, i) => {
    if (i % 2 && terms.some((term) => alike(fold(piece), term))) found.push(piece, '');
    else found.push(found.pop() + piece);
  });
  return found;
}

const marked = (text: string, q: string): (string | TemplateResult)[] =>
  pieces(text, q).map((piece, i) => (i % 2 ? html`<mark>${piece}</mark>` : piece));

/** The appeal as the card draws it: wherever it draws a text of it, a template takes a marked one too. */
export function markedAppeal(appeal: PublicAppeal, q: string): PublicAppeal {
  const mark = (text?: string | null) => (text ? (marked(text, q) as unknown as string) : text);
  const { answer, text, place } = appeal;
  const texts = answer && { ...answer.texts, kk: mark(answer.texts.kk), ru: mark(answer.texts.ru) };
  return {
    ...appeal,
    text: mark(text) ?? null,
    place: mark(place) ?? null,
    answer: answer && ({ ...answer, texts } as PublicAppeal['answer']),
  };
}
