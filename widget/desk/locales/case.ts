import type { CaseWords } from './case-words.ts';
import type { WordTables } from './load.ts';

export type { CaseWords };

export const caseWords: WordTables<CaseWords> = {
  kk: () => import('./kk.case.ts'),
  ru: () => import('./ru.case.ts'),
};
