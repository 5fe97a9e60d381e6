import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { VerdictWords } from './verdict-words.ts';

export type { VerdictWords };

/** The tables of the verdict, a file each. */
export const verdictWords: Readonly<Record<Language, () => Promise<{ words: VerdictWords }>>> = {
  kk: () => import('./kk.verdict.ts'),
  ru: () => import('./ru.verdict.ts'),
  en: () => import('./en.verdict.ts'),
};
