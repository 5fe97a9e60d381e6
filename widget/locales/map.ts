import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { MapWords } from './map-words.ts';

export type { MapWords };

/** The tables of the map, a file each. */
export const mapWords: Readonly<Record<Language, () => Promise<{ words: MapWords }>>> = {
  kk: () => import('./kk.map.ts'),
  ru: () => import('./ru.map.ts'),
  en: () => import('./en.map.ts'),
};
