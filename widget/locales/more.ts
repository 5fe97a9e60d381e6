/** Words of what unfolds under an appeal, all languages in one place: they are few. */
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { ProofWords } from '../appeal/proof.ts';

interface MoreWords extends ProofWords {
  readonly photo: (position: number) => string;
  readonly noPhoto: string;
  /** Who wrote the appeal; nobody knows more. */
  readonly applicant: string;
  /** The official answer has a panel of its own after these words. */
  readonly below: string;
  /** The way to answer, for the holder of the code. */
  readonly yours: string;
}

export const MORE_WORDS: Readonly<Record<Language, MoreWords>> = {
  kk: {
    photo: (position) => `${position}-сурет`,
    noPhoto: 'Сурет жүктелмеді',
    applicant: 'Өтініш иесі',
    below: 'Толық мәтіні өтініштің астында.',
    yours: 'Өтініш сіздікі ме? Код арқылы жауап жазыңыз',
    photoTimes: { before: 'Бұрын', after: 'Қазір' },
    planned: 'Жоспарланған',
    kinds: { video: 'Бейне', document: 'Құжат' },
  },
  ru: {
    photo: (position) => `Фото ${position}`,
    noPhoto: 'Фото не загрузилось',
    applicant: 'Заявитель',
    below: 'Полный текст под обращением.',
    yours: 'Обращение ваше? Ответьте по коду',
    photoTimes: { before: 'Было', after: 'Стало' },
    planned: 'Запланировано',
    kinds: { video: 'Видео', document: 'Документ' },
  },
  en: {
    photo: (position) => `Photo ${position}`,
    noPhoto: 'The photo did not load',
    applicant: 'Applicant',
    below: 'In full under the appeal.',
    yours: 'Is it yours? Reply with your code',
    photoTimes: { before: 'Before', after: 'After' },
    planned: 'Planned',
    kinds: { video: 'Video', document: 'Document' },
  },
};
