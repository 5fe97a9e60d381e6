import type { WordTables } from './load.ts';
import type { RegisterWords } from './register-words.ts';

export type { RegisterWords };

export const registerWords: WordTables<RegisterWords> = {
  kk: () => import('./kk.register.ts'),
  ru: () => import('./ru.register.ts'),
};
