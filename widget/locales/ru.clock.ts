import { plural } from './ru.plural.ts';
import type { ClockWords } from './words.ts';

export const clock: ClockWords = {
  registered: 'Дата регистрации',
  why: 'Почему эта дата?',
  received: (day, time) => `Принято: ${day}, ${time}.`,
  closes: (time) => `Конец рабочего дня: ${time}.`,
  shifts: {
    after_hours: 'Пришло после рабочего времени, поэтому регистрация следующим рабочим днём.',
    day_off: 'Пришло в выходной, поэтому регистрация следующим рабочим днём.',
  },
  term: (days) =>
    `Срок: ${days} ${plural(days, 'рабочий день', 'рабочих дня', 'рабочих дней')} со следующего рабочего дня после регистрации.`,
  daysOff: 'Выходные, не вошедшие в счёт',
  calendar: 'Календарь',
};
