import type { FailureWords } from './failure-words.ts';
import type { WordTables } from './load.ts';

export type { FailureWords };

export const failureWords: WordTables<FailureWords> = {
  kk: () => import('./kk.failure.ts'),
  ru: () => import('./ru.failure.ts'),
};
