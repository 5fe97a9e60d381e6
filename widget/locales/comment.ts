/** Words of the short mode, all languages in one place: they are few. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

interface CommentWords {
  readonly heading: string;
  readonly text: string;
  /** @param min fewest characters. */
  readonly hint: (min: number) => string;
  readonly seen: string;
}

export const COMMENT_WORDS: Readonly<Record<Language, CommentWords>> = {
  kk: {
    heading: 'Осы бетке пікір жазу',
    text: 'Пікіріңіз немесе сұрағыңыз',
    hint: (min) => `Кемінде ${min} таңба. Аты-жөніңіз бен телефоныңызды жазбаңыз.`,
    seen: 'Көпшілік не көреді?',
  },
  ru: {
    heading: 'Комментарий к этой странице',
    text: 'Ваш комментарий или вопрос',
    hint: (min) => `Символов: не меньше ${min}. Без имени и телефона.`,
    seen: 'Что увидят все?',
  },
  en: {
    heading: 'Comment on this page',
    text: 'Your comment or question',
    hint: (min) => `At least ${min} characters. Leave out your name and phone.`,
    seen: 'What will everybody see?',
  },
};
