import type { AccountWords } from './account-words.ts';
import type { WordTables } from './load.ts';

export type { AccountWords };

export const accountWords: WordTables<AccountWords> = {
  kk: () => import('./kk.account.ts'),
  ru: () => import('./ru.account.ts'),
};
