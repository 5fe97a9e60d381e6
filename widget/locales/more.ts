/** Words of what unfolds under an appeal, all languages in one place: they are few. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

interface MoreWords {
  readonly photo: (position: number) => string;
  readonly noPhoto: string;
  /** Who wrote the appeal; nobody knows more. */
  readonly applicant: string;
}

export const MORE_WORDS: Readonly<Record<Language, MoreWords>> = {
  kk: { photo: (position) => `${position}-сурет`, noPhoto: 'Сурет жүктелмеді', applicant: 'Өтініш иесі' },
  ru: { photo: (position) => `Фото ${position}`, noPhoto: 'Фото не загрузилось', applicant: 'Заявитель' },
  en: { photo: (position) => `Photo ${position}`, noPhoto: 'The photo did not load', applicant: 'Applicant' },
};
