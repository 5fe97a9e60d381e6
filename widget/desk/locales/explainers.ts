import type { ExplainersWords } from './explainers-words.ts';
import type { WordTables } from './load.ts';

export type { ExplainersWords };

export const explainersWords: WordTables<ExplainersWords> = {
  kk: () => import('./kk.explainers.ts'),
  ru: () => import('./ru.explainers.ts'),
};
