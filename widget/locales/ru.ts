import type { FeedWords } from './words.ts';

/** «21 ноября 2026 года»; the platform knows Russian, but abbreviates the year. */
const date = (day: string) =>
  new Date(day).toLocaleDateString('ru', { dateStyle: 'long', timeZone: 'UTC' }).replace('г.', 'года');

/** 1 символ, 2 символа, 5 символов, 11 символов, 21 символ. */
export const plural = (count: number, one: string, few: string, many: string) => {
  const form = new Intl.PluralRules('ru').select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
};

export const words: FeedWords = {
  lang: 'ru',
  send: 'Отправить обращение',
  lead: 'Задайте вопрос или сообщите о проблеме',
  heading: 'Что сделано',
  loading: 'Загрузка…',
  failed: 'Не загрузилось, проверьте связь',
  retry: 'Повторить',
  more: 'Показать ещё',
  shown: (count) => `Показано ещё обращений: ${count}`,
  empty: 'Обращений пока нет',
  find: 'Поиск',
  numbers: 'Цифры',
  topics: {
    utilities: 'ЖКХ',
    roads: 'Дороги',
    transport: 'Общественный транспорт',
    lighting: 'Уличное освещение',
    water: 'Водоснабжение',
    sewerage: 'Канализация и подтопления',
    heating: 'Теплоснабжение',
    electricity: 'Электроснабжение',
    gas: 'Газоснабжение',
    waste: 'Вывоз мусора и уборка',
    greening: 'Благоустройство и озеленение',
    snow: 'Уборка снега',
    lifts: 'Лифты',
    housing_queue: 'Жильё и очередь на жильё',
    land: 'Земельные отношения',
    construction: 'Строительство и архитектура',
    health: 'Здравоохранение',
    education: 'Образование',
    social: 'Социальная защита',
    employment: 'Занятость',
    environment: 'Экология',
    safety: 'Общественный порядок и безопасность',
    animals: 'Безнадзорные животные',
    services: 'Государственные услуги',
    corruption: 'Коррупция',
    accessibility: 'Доступность для лиц с инвалидностью',
    other: 'Другое',
    unsure: 'Не знаю, кто отвечает',
  },
  statuses: {
    moderation: 'Ожидает модерации',
    rejected: 'Отклонено модератором',
    registered: 'Зарегистрировано',
    in_progress: 'На исполнении',
    clarify: 'Запрошено уточнение',
    redirected: 'Перенаправлено',
    extended: 'Срок продлён',
    answered: 'Дан ответ',
    done: 'Сделано',
    terminated: 'Рассмотрение прекращено',
    withdrawn: 'Отозвано заявителем',
  },
  noConsent: 'Заявитель не дал согласия на публикацию текста',
  rejections: {
    insult: 'оскорбления',
    personal_data: 'персональные данные',
    spam: 'спам',
    off_topic: 'не по теме',
  },
  natures: {
    satisfied: 'Удовлетворено',
    partly: 'Удовлетворено частично',
    refused: 'Отказано',
    explained: 'Разъяснено',
    noted: 'Принято к сведению',
  },
  overdue: 'Просрочено',
  days: (used, given) => `Прошло рабочих дней: ${used} из ${given}`,
  date,
  due: (day) => `Срок: до ${date(day)}`,
  answer: 'Официальный ответ',
  details: 'Фото и комментарии',
  open: 'Подробнее',
  judged: 'Оценка заявителя',
  solvedSaid: { yes: 'Проблема решена', partly: 'Проблема решена частично', no: 'Проблема не решена' },
  clearSaid: { yes: 'Ответ понятен', no: 'Ответ непонятен' },
};
