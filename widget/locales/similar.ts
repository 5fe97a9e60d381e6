import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { SimilarWords } from './help-words.ts';

export type { SimilarWords };

/** The tables of what is said about similar appeals, a file each. */
export const similarWords: Readonly<Record<Language, () => Promise<{ words: SimilarWords }>>> = {
  kk: () => import('./kk.similar.ts'),
  ru: () => import('./ru.similar.ts'),
  en: () => import('./en.similar.ts'),
};
