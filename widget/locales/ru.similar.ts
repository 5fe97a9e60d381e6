import type { SimilarWords } from './help-words.ts';

export const words: SimilarWords = {
  lang: 'ru',
  similar: (count) => `Похожие обращения: ${count}`,
  explained: (count) => `Орган это уже объяснял: ${count}`,
  answer: 'Ответ',
  away: (metres) => (metres < 100 ? 'рядом' : metres < 1000 ? `${metres} м` : `${metres / 1000} км`.replace('.', ',')),
  supports: (count) => `Людей с такой же проблемой: ${count}`,
  support: 'У меня такая же проблема',
  supported: (count) => `Учтено, спасибо: ${count}`,
  held: 'Спасибо! Учтём после проверки.',
  follow: 'Следить за этим',
  open: 'Открыть страницу обращения (в новом окне)',
  email: 'Электронная почта для уведомлений',
  emailHint: 'Не публикуется. Сначала придёт письмо для подтверждения.',
  subscribe: 'Получать уведомления',
  subscribed: 'Письмо для подтверждения отправлено.',
  wrongEmail: 'Проверьте адрес почты',
  enough: 'Если этого достаточно, новое обращение отправлять не нужно.',
  clear: 'Стереть написанное',
  cleared: 'Написанное стёрто.',
};
