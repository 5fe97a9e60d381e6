import type { WordTables } from './load.ts';
import type { TokensWords } from './tokens-words.ts';

export type { TokensWords };

export const tokensWords: WordTables<TokensWords> = {
  kk: () => import('./kk.tokens.ts'),
  ru: () => import('./ru.tokens.ts'),
};
