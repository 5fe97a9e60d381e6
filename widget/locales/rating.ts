import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { RatingWords } from './rating-words.ts';

export type { RatingWords };

export const ratingWords: Readonly<Record<Language, () => Promise<{ words: RatingWords }>>> = {
  kk: () => import('./kk.rating.ts'),
  ru: () => import('./ru.rating.ts'),
  en: () => import('./en.rating.ts'),
};
