import type { ContactWords } from './contact-words.ts';

export const words: ContactWords = {
  lang: 'ru',
  lead: 'Когда по обращению будет новое, придёт письмо. Адрес нужен только для этого и никому не показывается.',
  sentTo: (address) => `Уведомления приходят на адрес: ${address}`,
  none: 'Сейчас уведомления не отправляются.',
  email: 'Электронная почта',
  wrong: (example) => `Введите адрес в виде ${example}`,
  save: 'Сохранить адрес',
  saved: 'Адрес сохранён.',
  end: 'Прекратить уведомления',
  ended: 'Уведомления больше не отправляются.',
};
