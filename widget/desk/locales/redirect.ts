import type { WordTables } from './load.ts';
import type { RedirectWords } from './redirect-words.ts';

export type { RedirectWords };

export const redirectWords: WordTables<RedirectWords> = {
  kk: () => import('./kk.redirect.ts'),
  ru: () => import('./ru.redirect.ts'),
};
