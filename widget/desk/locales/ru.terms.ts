import { words as feed, plural } from '../../locales/ru.ts';
import type { Terms } from './terms-words.ts';

const { statuses, topics, natures, rejections, overdue, date } = feed;
const workingDays = (days: number) => `${days} ${plural(days, 'рабочий день', 'рабочих дня', 'рабочих дней')}`;

export const words: Terms = {
  statuses,
  topics,
  natures,
  rejections,
  overdue,
  date,
  kinds: {
    application: 'Заявление',
    complaint: 'Жалоба',
    report: 'Сообщение',
    proposal: 'Предложение',
    response: 'Отклик',
    request: 'Запрос',
  },
  publications: {
    awaiting: 'Ожидает модерации',
    published: 'Опубликовано',
    no_consent: 'Нет согласия на публикацию',
    rejected: 'Текст не публикуется',
  },
  channels: {
    widget: 'Сайт',
    sdk: 'Своя форма сайта',
    phone: 'Телефон',
    office: 'Личный визит',
    social: 'Социальная сеть',
    monitor: 'Публикация в СМИ',
  },
  solved: { yes: 'Решена', partly: 'Решена частично', no: 'Не решена' },
  roles: {
    officer: 'Исполнитель',
    moderator: 'Модератор',
    head: 'Руководитель',
    monitor: 'Наблюдатель',
    integrity: 'Служба добропорядочности',
    admin: 'Администратор',
  },
  items: {
    name: 'фамилия, имя, отчество',
    iin: 'ИИН',
    address: 'почтовый адрес',
    addressee: 'наименование органа или должностного лица',
    substance: 'суть обращения',
    date: 'дата',
    signature: 'подпись или ЭЦП',
    other: 'другие сведения',
  },
  grounds: {
    repeated: 'Уже отвечали, новых доводов нет',
    no_author: 'Нельзя установить автора',
    no_substance: 'Не изложена суть',
    withdrawn: 'Отозвано заявителем',
    decision_exists: 'По этому вопросу уже есть решение',
    court_act: 'Есть судебный акт',
    returned: 'Возвращено',
  },
  photoTimes: { before: 'Было', after: 'Стало' },
  daysLeft: (days) => `${plural(days, 'Остался', 'Осталось', 'Осталось')} ${workingDays(days)}`,
  daysLate: (days) => `Просрочено на ${workingDays(days)}`,
  lastDay: 'Сегодня последний день',
};
