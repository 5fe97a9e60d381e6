import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { KeepWords } from './keep-words.ts';

export type { KeepWords };

/** The tables of what is kept on this device, a file each. */
export const keepWords: Readonly<Record<Language, () => Promise<{ words: KeepWords }>>> = {
  kk: () => import('./kk.keep.ts'),
  ru: () => import('./ru.keep.ts'),
  en: () => import('./en.keep.ts'),
};
