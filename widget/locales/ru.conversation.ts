import type { ConversationWords } from './conversation-words.ts';

export const words: ConversationWords = {
  lang: 'ru',
  conversation: 'Переписка',
  elsewhere: 'Части, которые рассматривают другие органы',
  sameCode: 'Их номера открываются тем же кодом.',
  you: 'Вы',
  wordStates: {
    private: 'видит только орган',
    awaiting: 'ожидает модерации',
    published: 'опубликовано',
    rejected: 'не опубликовано',
  },
  text: 'Ваш текст',
  hint: 'Это увидите только вы и орган, это не публикуется.',
  choice: 'Без отметки ниже это увидите только вы и орган.',
  makePublic: 'Показать это всем под моим обращением',
  publicHint: 'Сначала прочитает модератор. Персональные данные скроют.',
  addPhotos: 'Добавить фото',
  sent: 'Дополнение отправлено.',
};
