import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { TakingBackWords } from './taking-back-words.ts';

export type { TakingBackWords };

/** The tables of what is taken back, a file each. */
export const takingBackWords: Readonly<Record<Language, () => Promise<{ words: TakingBackWords }>>> = {
  kk: () => import('./kk.taking-back.ts'),
  ru: () => import('./ru.taking-back.ts'),
  en: () => import('./en.taking-back.ts'),
};
