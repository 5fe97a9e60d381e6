import type { ExportWords } from './export-words.ts';

export const words: ExportWords = {
  heading: 'Выгрузить обращения в файл',
  lead: 'Номера, сроки, статусы, ответы и публичные тексты вашего органа. Имён, контактов и оригиналов в файле нет.',
  logged: 'В журнал сотрудников запишется, кто и что выгрузил. Нужно показать ключ доступа.',
  from: 'Зарегистрированы, начиная с',
  to: 'Зарегистрированы по',
  status: 'Статус',
  topic: 'Тема',
  all: 'Все',
  formats: { csv: 'Скачать CSV (для Excel)', json: 'Скачать JSON' },
  stop: 'Остановить',
  received: (kilobytes) => `Получено ${kilobytes} КБ`,
  begun: 'Файл загружается.',
  saved: (file) => `Файл сохранён: ${file}`,
  notSaved: 'Файл не сохранён.',
};
