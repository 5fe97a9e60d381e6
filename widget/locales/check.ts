import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { CheckWords } from './check-words.ts';

export type { CheckWords };

/** The tables of the form's second step, a file each. */
export const checkWords: Readonly<Record<Language, () => Promise<{ words: CheckWords }>>> = {
  kk: () => import('./kk.check.ts'),
  ru: () => import('./ru.check.ts'),
  en: () => import('./en.check.ts'),
};
