import type { AnswerWords } from './answer-words.ts';
import type { WordTables } from './load.ts';

export type { AnswerWords };

export const answerWords: WordTables<AnswerWords> = {
  kk: () => import('./kk.answer.ts'),
  ru: () => import('./ru.answer.ts'),
};
