import type { WordTables } from './load.ts';
import type { SignInWords } from './sign-in-words.ts';

export type { SignInWords };

export const signInWords: WordTables<SignInWords> = {
  kk: () => import('./kk.sign-in.ts'),
  ru: () => import('./ru.sign-in.ts'),
};
