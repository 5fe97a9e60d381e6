import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { PhotosWords } from './photos-words.ts';

export type { PhotosWords };

/** The tables of photos, a file each. */
export const photosWords: Readonly<Record<Language, () => Promise<{ words: PhotosWords }>>> = {
  kk: () => import('./kk.photos.ts'),
  ru: () => import('./ru.photos.ts'),
  en: () => import('./en.photos.ts'),
};
