import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { MarkWords } from './mark-words.ts';

export type { MarkWords };

/** The tables of marking an error, a file each. */
export const markWords: Readonly<Record<Language, () => Promise<{ words: MarkWords }>>> = {
  kk: () => import('./kk.mark.ts'),
  ru: () => import('./ru.mark.ts'),
  en: () => import('./en.mark.ts'),
};
