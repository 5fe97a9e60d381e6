import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { LetterWords, OfficialWords } from './official-words.ts';

export type { LetterWords, OfficialWords };

/** The tables of the second door, a file each. */
export const officialWords: Readonly<Record<Language, () => Promise<{ words: OfficialWords }>>> = {
  kk: () => import('./kk.official.ts'),
  ru: () => import('./ru.official.ts'),
  en: () => import('./en.official.ts'),
};
