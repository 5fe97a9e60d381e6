/** What the frame of the documentation says, and the names of its rooms. */
import type { Language } from '../../../sdk/contract/vocabulary.ts';

export interface DocsWords {
  readonly language: string;
  readonly languages: string;
  readonly skip: string;
  readonly documentation: string;
  readonly readers: string;
  readonly rooms: string;
  readonly contents: string;
  /** Said over a page that is not written in the reader's language. */
  readonly otherLanguage: string;
  readonly reader: Readonly<Record<Reader, string>>;
  readonly room: Readonly<Record<Room, string>>;
  readonly api: ApiWords;
}

export interface ApiWords {
  readonly intro: string;
  readonly groups: Readonly<Record<Group, string>>;
  readonly parameters: string;
  readonly body: string;
  readonly answers: string;
  readonly schemas: string;
  readonly name: string;
  readonly where: string;
  readonly type: string;
  readonly meaning: string;
  readonly status: string;
  readonly required: string;
}

export const GROUPS = ['people', 'standards', 'desk'] as const;
export type Group = (typeof GROUPS)[number];

/** Who reads, in the order in which the navigation names them, and the pages written for them; the first is where they begin. */
export const READERS = {
  citizen: ['citizen'],
  editor: ['editor', 'hosted', 'view'],
  staff: ['officer', 'answer', 'case', 'admin', 'access'],
  developer: ['developer', 'standards', 'webhooks', 'desk-api', 'api'],
  press: ['numbers', 'rating', 'data'],
  operator: ['operator', 'storage'],
} as const;
export type Reader = keyof typeof READERS;
export type Room = (typeof READERS)[Reader][number];

export const ROOMS: readonly Room[] = Object.values(READERS).flat();

const kk: DocsWords = {
  language: 'Қазақша',
  languages: 'Тіл',
  skip: 'Мазмұнға өту',
  documentation: 'Құжаттама',
  readers: 'Кімге арналған',
  rooms: 'Осы бөлімнің беттері',
  contents: 'Мазмұны',
  otherLanguage: 'Бұл бет ағылшын тілінде ғана бар.',
  reader: {
    citizen: 'Азаматқа',
    editor: 'Сайт редакторына',
    staff: 'Мекеме қызметкеріне',
    developer: 'Бағдарламашыға',
    press: 'Журналистке, зерттеушіге',
    operator: 'Операторға',
  },
  room: {
    citizen: 'Азаматқа',
    editor: 'Виджетті қою',
    hosted: 'Скриптсіз бет',
    view: 'Нашар көретіндерге арналған нұсқа',
    officer: 'Кезекпен жұмыс',
    answer: 'Жауап жазу',
    case: 'Өтінішпен жұмыс',
    admin: 'Мекеме әкімшісіне',
    access: 'Кіру және құқықтар',
    developer: 'SDK және API',
    standards: 'Ашық стандарттар',
    webhooks: 'Вебхуктер',
    'desk-api': 'Қызметкерлерге арналған API',
    api: 'API анықтамалығы',
    numbers: 'Сандар қалай есептеледі',
    rating: 'Рейтинг қалай есептеледі',
    data: 'Ашық деректер',
    operator: 'Қызметті жүргізу',
    storage: 'Не сақталады',
  },
  api: {
    intro: 'Сервистің барлық операциясы. Сипаттамалары ағылшын тілінде. Машинаға арналған нұсқасы:',
    groups: { people: 'Азаматтар мен сайттар', standards: 'Ашық стандарттар мен деректер', desk: 'Қызметкерлер' },
    parameters: 'Параметрлер',
    body: 'Сұрау денесі',
    answers: 'Жауаптар',
    schemas: 'Деректер пішіні',
    name: 'Атауы',
    where: 'Орны',
    type: 'Түрі',
    meaning: 'Мағынасы',
    status: 'Күйі',
    required: 'міндетті',
  },
};

const ru: DocsWords = {
  language: 'Русский',
  languages: 'Язык',
  skip: 'Перейти к содержанию',
  documentation: 'Документация',
  readers: 'Для кого',
  rooms: 'Страницы раздела',
  contents: 'Содержание',
  otherLanguage: 'Эта страница есть только на английском.',
  reader: {
    citizen: 'Гражданину',
    editor: 'Редактору сайта',
    staff: 'Сотруднику органа',
    developer: 'Разработчику',
    press: 'Журналисту, исследователю',
    operator: 'Оператору',
  },
  room: {
    citizen: 'Гражданину',
    editor: 'Как поставить виджет',
    hosted: 'Страница без скрипта',
    view: 'Версия для слабовидящих',
    officer: 'Работа с очередью',
    answer: 'Как отвечать',
    case: 'Работа с обращением',
    admin: 'Администратору органа',
    access: 'Вход и права',
    developer: 'SDK и API',
    standards: 'Открытые стандарты',
    webhooks: 'Вебхуки',
    'desk-api': 'API для сотрудников',
    api: 'Справочник API',
    numbers: 'Как считаются цифры',
    rating: 'Как считается рейтинг',
    data: 'Открытые данные',
    operator: 'Запуск и обслуживание',
    storage: 'Что хранится',
  },
  api: {
    intro: 'Все операции сервиса. Описания на английском. Для программ:',
    groups: { people: 'Граждане и сайты', standards: 'Открытые стандарты и данные', desk: 'Сотрудники' },
    parameters: 'Параметры',
    body: 'Тело запроса',
    answers: 'Ответы',
    schemas: 'Схемы данных',
    name: 'Имя',
    where: 'Где',
    type: 'Тип',
    meaning: 'Значение',
    status: 'Статус',
    required: 'обязательно',
  },
};

const en: DocsWords = {
  language: 'English',
  languages: 'Language',
  skip: 'Skip to content',
  documentation: 'Documentation',
  readers: 'Who it is for',
  rooms: 'Pages of this part',
  contents: 'Contents',
  otherLanguage: 'This page is written in another language.',
  reader: {
    citizen: 'For citizens',
    editor: 'For web editors',
    staff: 'For staff',
    developer: 'For developers',
    press: 'For press and research',
    operator: 'For operators',
  },
  room: {
    citizen: 'For citizens',
    editor: 'Putting the widget in',
    hosted: 'The hosted page',
    view: 'Version for low vision',
    officer: 'The queue',
    answer: 'Answering',
    case: 'A case',
    admin: 'For admins',
    access: 'Access',
    developer: 'SDK and API',
    standards: 'Open standards',
    webhooks: 'Webhooks',
    'desk-api': 'Desk API',
    api: 'API reference',
    numbers: 'How numbers are counted',
    rating: 'How the rating is counted',
    data: 'Open data',
    operator: 'Running the service',
    storage: 'What is stored',
  },
  api: {
    intro: 'Every operation of the service. For programs:',
    groups: { people: 'Citizens and sites', standards: 'Open standards and data', desk: 'Staff' },
    parameters: 'Parameters',
    body: 'Request body',
    answers: 'Answers',
    schemas: 'Schemas',
    name: 'Name',
    where: 'Where',
    type: 'Type',
    meaning: 'Meaning',
    status: 'Status',
    required: 'required',
  },
};

export const DOCS_WORDS: Readonly<Record<Language, DocsWords>> = { kk, ru, en };
