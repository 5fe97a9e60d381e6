import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { FindWords } from './find-words.ts';

export type { FindWords };

/** The tables of the search, a file each. */
export const findWords: Readonly<Record<Language, () => Promise<{ words: FindWords }>>> = {
  kk: () => import('./kk.find.ts'),
  ru: () => import('./ru.find.ts'),
  en: () => import('./en.find.ts'),
};
