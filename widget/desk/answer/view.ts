/** What the templates of the answer editor are given. */
import type { AnswerTemplate, DeskCase, Official } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import type { AnswerWords } from '../locales/answer-words.ts';
import type { Draft } from './draft.ts';
import type { Mistakes } from './mistakes.ts';
import type { AnswerPhotos } from './photos.ts';

export interface EditorView {
  readonly found: DeskCase;
  readonly draft: Draft;
  readonly words: AnswerWords;
  readonly officials: readonly Official[];
  readonly templates: readonly AnswerTemplate[];
  readonly photos: AnswerPhotos;
  /** What is wrong with the draft that somebody tried to send. */
  readonly mistakes: Mistakes;
  /** Local day. */
  readonly today: string;
  /** Changes the draft. */
  readonly set: (change: Partial<Draft>) => void;
  /** Puts the cursor on a part of a text. */
  readonly show: (language: AnswerLanguage, from: number, to: number) => void;
}

/** The languages in the order they stand in: the one that is owed first. */
export const languagesOf = ({ found }: Pick<EditorView, 'found'>): readonly AnswerLanguage[] =>
  found.lang === 'ru' ? ['ru', 'kk'] : ['kk', 'ru'];

/** What is wrong with a field, in words; empty if nothing is. */
export function mistakeAt({ mistakes, words }: Pick<EditorView, 'mistakes' | 'words'>, path: string): string {
  const { [path]: mistake } = mistakes;
  return mistake ? words.mistakes[mistake] : '';
}
