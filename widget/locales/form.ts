import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { FormWords } from './words.ts';

export type { FormWords };

/** The tables of form and receipt; each brings the feed's table of its language with it. */
export const formWords: Readonly<Record<Language, () => Promise<{ words: FormWords }>>> = {
  kk: () => import('./kk.form.ts'),
  ru: () => import('./ru.form.ts'),
  en: () => import('./en.form.ts'),
};
