import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { TrackWords } from './words.ts';

export type { TrackWords };

/** The tables of an appeal that is followed, a file each. */
export const trackWords: Readonly<Record<Language, () => Promise<{ words: TrackWords }>>> = {
  kk: () => import('./kk.track.ts'),
  ru: () => import('./ru.track.ts'),
  en: () => import('./en.track.ts'),
};
