import type { HeadWords } from './head-words.ts';
import type { WordTables } from './load.ts';

export type { HeadWords };

export const headWords: WordTables<HeadWords> = {
  kk: () => import('./kk.head.ts'),
  ru: () => import('./ru.head.ts'),
};
