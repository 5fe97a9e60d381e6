import type { TakingBackWords } from './taking-back-words.ts';

export const words: TakingBackWords = {
  lang: 'ru',
  withdraw: {
    question: 'Отозвать обращение?',
    consequence: 'Орган прекратит его рассмотрение. Позже вы сможете обратиться снова.',
    confirm: 'Да, отозвать',
    done: 'Обращение отозвано.',
  },
  revoke: {
    question: 'Отозвать согласие на публикацию?',
    consequence: 'Ваш текст сразу исчезнет из ленты. Рассмотрение продолжится.',
    confirm: 'Да, отозвать согласие',
    done: 'Согласие отозвано: текст больше не публикуется.',
  },
  back: 'Назад',
};
