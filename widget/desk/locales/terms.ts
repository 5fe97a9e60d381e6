import type { WordTables } from './load.ts';
import type { Terms } from './terms-words.ts';

export type { Terms };

export const terms: WordTables<Terms> = {
  kk: () => import('./kk.terms.ts'),
  ru: () => import('./ru.terms.ts'),
};
