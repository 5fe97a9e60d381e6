import type { Language } from '../../sdk/contract/vocabulary.ts';

interface PictureWords {
  /** Who sees a photo. */
  readonly published: string;
  readonly private: string;
}

/** Words of the photos of a followed appeal. So few that all languages come together. */
export const PICTURE_WORDS: Readonly<Record<Language, PictureWords>> = {
  kk: { published: 'жарияланды', private: 'тек сіз бен мекеме көреді' },
  ru: { published: 'опубликовано', private: 'видите только вы и орган' },
  en: { published: 'published', private: 'only you and the agency see it' },
};
