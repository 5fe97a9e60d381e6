import type { EraseWords } from './erase-words.ts';
import type { WordTables } from './load.ts';

export type { EraseWords };

export const eraseWords: WordTables<EraseWords> = {
  kk: () => import('./kk.erase.ts'),
  ru: () => import('./ru.erase.ts'),
};
