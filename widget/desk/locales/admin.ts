import type { AdminWords } from './admin-words.ts';
import type { WordTables } from './load.ts';

export type { AdminWords, Section } from './admin-words.ts';

export const adminWords: WordTables<AdminWords> = {
  kk: () => import('./kk.admin.ts'),
  ru: () => import('./ru.admin.ts'),
};
