import { words as feed } from './ru.ts';
import type { FormWords } from './words.ts';

const notSent = 'Ошибка, ничего не отправлено. Повторите попытку.';
const check = 'Проверьте значение';

/** 1 символ, 2 символа, 5 символов, 11 символов, 21 символ. */
const plural = (count: number, one: string, few: string, many: string) => {
  const form = new Intl.PluralRules('ru').select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
};
const characters = (count: number) => `${count} ${plural(count, 'символ', 'символа', 'символов')}`;

export const words: FormWords = {
  ...feed,
  kind: 'Что вы хотите сделать?',
  kinds: {
    report: 'Сообщить о проблеме (сообщение)',
    request: 'Запросить информацию (запрос)',
    application: 'Попросить помощи (заявление)',
    complaint: 'Пожаловаться на решение или действие (жалоба)',
    proposal: 'Предложить улучшение (предложение)',
    response: 'Высказать мнение (отклик)',
  },
  topic: 'Тема',
  choose: 'Выберите',
  place: 'Место или адрес (необязательно)',
  placeHint: 'Например: улица Абая, 14. Номер квартиры не пишите.',
  text: 'Что произошло?',
  textHint: 'Напишите, что и когда произошло и какого результата вы ждёте. Имя и телефон не пишите.',
  left: (count) => `${plural(count, 'Остался', 'Осталось', 'Осталось')} ${characters(count)}`,
  over: (count) => `${characters(count)} сверх предела`,
  processing: 'Согласен(на) на сбор и обработку персональных данных',
  publication: 'Согласен(на) на публикацию обращения без моего имени (необязательно)',
  publicationHint: 'Ваше имя не публикуется.',
  notFormal: 'Это публичный вопрос, а не официальное обращение; официальное подаётся через e-Otinish.',
  formalDoor: 'Перейти на e-Otinish (откроется в новом окне)',
  watched: 'Этот сайт может видеть то, что вы печатаете.',
  danger: 'При угрозе жизни звоните 112.',
  submit: 'Отправить',
  sending: 'Отправляется…',
  correct: 'Исправьте отмеченные поля. Всё написанное сохранено.',
  issues: {
    required: 'Заполните это поле',
    wrong_type: check,
    wrong_value: check,
    wrong_format: check,
    too_short: 'Слишком коротко, напишите подробнее',
    too_long: 'Слишком длинно, сократите',
    unknown_field: check,
    not_offered: 'Выберите из списка',
    foreign_page: check,
    language_missing: check,
    personal_data: 'Похоже, в тексте есть персональные данные',
    too_late: check,
    too_early: check,
  },
  problems: {
    malformed_json: notSent,
    cursor_invalid: notSent,
    idempotency_key_missing: notSent,
    idempotency_key_invalid: notSent,
    unauthorized: notSent,
    forbidden: notSent,
    origin_not_allowed: 'Этому сайту не разрешено отправлять обращения в этот орган.',
    not_found: 'Такой орган не найден.',
    version_conflict: notSent,
    act_not_allowed: notSent,
    extension_not_for_complaint: notSent,
    redirect_term_passed: notSent,
    term_passed: notSent,
    measure_missing: notSent,
    too_large: 'Обращение слишком большое, сократите его.',
    unsupported_media_type: notSent,
    invalid: 'Исправьте отмеченные поля. Всё написанное сохранено.',
    idempotency_key_reused: notSent,
    internal: notSent,
    unavailable: 'Сервис временно недоступен, повторите позже. Всё написанное сохранено.',
  },
  offline: 'Нет связи, повторите позже. Всё написанное сохранено.',
  unknown: notSent,
  accepted: 'Спасибо, обращение принято',
  number: 'Регистрационный номер',
  code: 'Секретный код',
  keep: 'Сохраните код: по нему вы проверите обращение. Второй раз он не показывается.',
  registered: 'Дата регистрации',
  why: 'Почему эта дата?',
  received: (day, time) => `Принято: ${day}, ${time}.`,
  closes: (time) => `Конец рабочего дня: ${time}.`,
  shifts: {
    after_hours: 'Обращение пришло после рабочего времени и поэтому зарегистрировано следующим рабочим днём.',
    day_off: 'Обращение пришло в выходной и поэтому зарегистрировано следующим рабочим днём.',
  },
  term: (days) =>
    `Срок: ${days} ${plural(days, 'рабочий день', 'рабочих дня', 'рабочих дней')} со следующего рабочего дня после регистрации.`,
  daysOff: 'Выходные, не вошедшие в счёт',
  calendar: 'Календарь',
  copy: 'Скопировать',
  copied: 'Скопировано',
  notCopied: 'Не скопировано: запишите номер и код',
  again: 'Новое обращение',
};
