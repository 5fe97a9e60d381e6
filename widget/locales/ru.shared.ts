import { words as feed } from './ru.ts';
import type { SharedWords } from './words.ts';

/** 1 символ, 2 символа, 5 символов, 11 символов, 21 символ. */
export const plural = (count: number, one: string, few: string, many: string) => {
  const form = new Intl.PluralRules('ru').select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
};

export const shared: SharedWords = {
  ...feed,
  number: 'Регистрационный номер',
  code: 'Секретный код',
  watched: 'Этот сайт видит то, что вы печатаете.',
  submit: 'Отправить',
  sending: 'Отправляется…',
  issues: {
    required: 'Заполните это поле',
    too_short: 'Слишком коротко, напишите подробнее',
    too_long: 'Слишком длинно, сократите',
    not_offered: 'Выберите из списка',
    personal_data: 'Похоже, в тексте есть персональные данные',
  },
  check: 'Проверьте значение',
  problems: {
    invalid: 'Исправьте отмеченные поля. Всё написанное сохранено.',
    unavailable: 'Сервис недоступен, повторите позже. Всё написанное сохранено.',
  },
  offline: 'Нет связи, повторите позже. Всё написанное сохранено.',
  unknown: 'Ошибка. Повторите: дважды обращение не отправится.',
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
  daysOff: 'Выходные не в счёт',
  calendar: 'Календарь',
};
