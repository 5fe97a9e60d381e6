import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { HelpWords } from './help-words.ts';

export type { HelpWords };

/** The tables of the help while writing, a file each. */
export const helpWords: Readonly<Record<Language, () => Promise<{ words: HelpWords }>>> = {
  kk: () => import('./kk.help.ts'),
  ru: () => import('./ru.help.ts'),
  en: () => import('./en.help.ts'),
};
