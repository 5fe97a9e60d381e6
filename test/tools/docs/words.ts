/** What the frame of the documentation says, and the names of its rooms. */
import type { Language } from '../../../sdk/contract/vocabulary.ts';

export interface DocsWords {
  readonly language: string;
  readonly languages: string;
  readonly skip: string;
  readonly documentation: string;
  readonly rooms: string;
  readonly contents: string;
  /** Said over a page that is not written in the reader's language. */
  readonly otherLanguage: string;
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

/** Pages in the order in which the navigation names them. */
export const ROOMS = ['citizen', 'editor', 'developer', 'webhooks', 'data', 'officer', 'operator', 'api'] as const;
export type Room = (typeof ROOMS)[number];

const kk: DocsWords = {
  language: 'Қазақша',
  languages: 'Тіл',
  skip: 'Мазмұнға өту',
  documentation: 'Құжаттама',
  rooms: 'Құжаттама беттері',
  contents: 'Мазмұны',
  otherLanguage: 'Бұл бет тек ағылшын тілінде бар.',
  room: {
    citizen: 'Азаматқа',
    editor: 'Сайт редакторына',
    developer: 'Бағдарламашыға',
    webhooks: 'Вебхуктер',
    data: 'Ашық деректер',
    officer: 'Маманға',
    operator: 'Операторға',
    api: 'API анықтамалығы',
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
  rooms: 'Страницы документации',
  contents: 'Содержание',
  otherLanguage: 'Эта страница есть только на английском.',
  room: {
    citizen: 'Гражданину',
    editor: 'Редактору сайта',
    developer: 'Разработчику',
    webhooks: 'Вебхуки',
    data: 'Открытые данные',
    officer: 'Специалисту',
    operator: 'Оператору',
    api: 'Справочник API',
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
  rooms: 'Pages of the documentation',
  contents: 'Contents',
  otherLanguage: 'This page is written in another language.',
  room: {
    citizen: 'For citizens',
    editor: 'For web editors',
    developer: 'For developers',
    webhooks: 'Webhooks',
    data: 'Open data',
    officer: 'For officers',
    operator: 'For operators',
    api: 'API reference',
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
