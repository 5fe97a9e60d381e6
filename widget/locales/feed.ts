import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { FeedWords } from './words.ts';

export type { FeedWords };

/** The tables of shell and feed, a file each: nobody loads a language they do not read. */
export const feedWords: Readonly<Record<Language, () => Promise<{ words: FeedWords }>>> = {
  kk: () => import('./kk.ts'),
  ru: () => import('./ru.ts'),
  en: () => import('./en.ts'),
};
