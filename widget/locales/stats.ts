import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { StatsWords } from './stats-words.ts';

export type { StatsWords };

export const statsWords: Readonly<Record<Language, () => Promise<{ words: StatsWords }>>> = {
  kk: () => import('./kk.stats.ts'),
  ru: () => import('./ru.stats.ts'),
  en: () => import('./en.stats.ts'),
};
