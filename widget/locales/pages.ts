/**
 * Words of the smallest elements, all languages in one place: three short lists weigh less than a second request. A count is
 * said with a noun that stands before it, so that no language has to bend it.
 */
import type { Language } from '../../sdk/contract/vocabulary.ts';

interface CountWords {
  readonly appeals: (count: number) => string;
  readonly answered: (count: number) => string;
}

export const COUNT_WORDS: Readonly<Record<Language, CountWords>> = {
  kk: { appeals: (count) => `Пікір: ${count}`, answered: (count) => `жауап берілгені: ${count}` },
  ru: { appeals: (count) => `Комментарии: ${count}`, answered: (count) => `с ответом: ${count}` },
  en: { appeals: (count) => `Comments: ${count}`, answered: (count) => `answered: ${count}` },
};

interface UsefulWords {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly thanks: string;
  readonly sentence: string;
  readonly send: string;
  readonly failed: string;
}

export const USEFUL_WORDS: Readonly<Record<Language, UsefulWords>> = {
  kk: {
    question: 'Бұл бет пайдалы болды ма?',
    yes: 'Иә',
    no: 'Жоқ',
    thanks: 'Рақмет!',
    sentence: 'Не жетіспейді? (міндетті емес)',
    send: 'Жіберу',
    failed: 'Жіберілмеді, қайталап көріңіз.',
  },
  ru: {
    question: 'Была ли эта страница полезной?',
    yes: 'Да',
    no: 'Нет',
    thanks: 'Спасибо!',
    sentence: 'Чего не хватает? (необязательно)',
    send: 'Отправить',
    failed: 'Не отправлено, повторите.',
  },
  en: {
    question: 'Was this page useful?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you!',
    sentence: 'What is missing? (optional)',
    send: 'Send',
    failed: 'Not sent, try again.',
  },
};
