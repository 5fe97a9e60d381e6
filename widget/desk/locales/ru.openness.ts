import { OPENNESS_NAMES } from '../../locales/openness-names.ts';
import type { OpennessWords } from './openness-words.ts';
import { words as admin } from './ru.admin.ts';

export const words: OpennessWords = {
  admin,
  title: 'Показатели открытости',
  lead: 'Каждый показатель даёт в рейтинге четверть баллов за открытость. Нужна страница, на которой это может проверить кто угодно.',
  back: 'Органы',
  names: OPENNESS_NAMES.ru,
  evidence: 'Адрес страницы с подтверждением',
  evidenceHint: 'Полный адрес, начинается с https://',
  since: 'С какого дня',
  openSince: (day) => `Открыто с этого дня: ${day}`,
  notOpen: 'Не отмечено как открытое',
  saidBy: (name, when) => `Внесено: ${name}, ${when}`,
  operator: 'оператор сервиса',
  withdraw: 'Снять отметку',
  withdrawing: 'Показатель выйдет из рейтинга, баллы органа сразу снизятся.',
  withdrawn: 'Отметка снята',
  history: 'История изменений',
  noHistory: 'Изменений пока не было.',
};
