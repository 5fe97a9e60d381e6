/** Words of what unfolds under an appeal, all languages in one place: they are few. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

interface MoreWords {
  readonly photo: (position: number) => string;
  readonly noPhoto: string;
  /** Who wrote the appeal; nobody knows more. */
  readonly applicant: string;
  /** The official answer has a panel of its own after these words. */
  readonly below: string;
  /** The way to answer, for the holder of the code. */
  readonly yours: string;
  /** The way to the other appeals about the same school, road or budget line; its id follows. */
  readonly object: string;
}

export const MORE_WORDS: Readonly<Record<Language, MoreWords>> = {
  kk: {
    photo: (position) => `${position}-сурет`,
    noPhoto: 'Сурет жүктелмеді',
    applicant: 'Өтініш иесі',
    below: 'Толық мәтіні өтініштің астында.',
    yours: 'Өтініш сіздікі ме? Код арқылы жауап жазыңыз',
    object: 'Осы нысан туралы барлық өтініш',
  },
  ru: {
    photo: (position) => `Фото ${position}`,
    noPhoto: 'Фото не загрузилось',
    applicant: 'Заявитель',
    below: 'Полный текст под обращением.',
    yours: 'Обращение ваше? Ответьте по коду',
    object: 'Все обращения об этом объекте',
  },
  en: {
    photo: (position) => `Photo ${position}`,
    noPhoto: 'The photo did not load',
    applicant: 'Applicant',
    below: 'In full under the appeal.',
    yours: 'Is it yours? Reply with your code',
    object: 'All about this object',
  },
};
