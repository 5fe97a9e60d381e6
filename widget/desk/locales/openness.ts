import type { WordTables } from './load.ts';
import type { OpennessWords } from './openness-words.ts';

export type { OpennessWords };

export const opennessWords: WordTables<OpennessWords> = {
  kk: () => import('./kk.openness.ts'),
  ru: () => import('./ru.openness.ts'),
};
