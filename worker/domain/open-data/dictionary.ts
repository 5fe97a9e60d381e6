/** Pure: what the columns of open data mean, in three languages. The order is that of the table. */
import type { OpenDataRow } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import {
  CHANNELS,
  KINDS,
  LANGUAGES,
  NATURES,
  PUBLICATIONS,
  REJECTION_REASONS,
  SOLVED,
  STATUSES,
  TOPICS,
} from '../../../sdk/contract/vocabulary.ts';

import { RIGHTS } from './licence.ts';

export type Column = keyof OpenDataRow;

/** Types of Frictionless Table Schema. */
type FieldType = 'string' | 'date' | 'datetime' | 'integer' | 'number' | 'boolean';

export interface Meaning {
  readonly type: FieldType;
  /** What it may be, where that is a closed list. */
  readonly values?: readonly string[];
  readonly titles: Readonly<Record<Language, string>>;
}

const of = (type: FieldType, kk: string, ru: string, en: string): Meaning => ({ type, titles: { kk, ru, en } });
const oneOf = (values: readonly string[], kk: string, ru: string, en: string): Meaning => ({
  ...of('string', kk, ru, en),
  values,
});

export const DICTIONARY: Readonly<Record<Column, Meaning>> = {
  number: of('string', 'Тіркеу нөмірі', 'Регистрационный номер', 'Number of the appeal'),
  url: of('string', 'Өтініш беті', 'Страница обращения', 'Page of the appeal'),
  kind: oneOf(KINDS, 'Заңдағы түрі', 'Вид по закону', 'Kind, as the law has them'),
  topic: oneOf(TOPICS, 'Тақырыбы', 'Тема', 'Topic'),
  channel: oneOf(CHANNELS, 'Қайдан келді', 'Канал', 'How it came'),
  lang: oneOf(LANGUAGES, 'Өтініш тілі', 'Язык обращения', 'Language of the appeal'),
  status: oneOf(STATUSES, 'Күйі', 'Статус', 'Status'),
  publication: oneOf(PUBLICATIONS, 'Мәтіні жарияланды ма', 'Опубликован ли текст', 'Whether its words are public'),
  rejection: oneOf(REJECTION_REASONS, 'Жарияланбау себебі', 'Почему не опубликован', 'Why its words are not public'),
  registeredOn: of('date', 'Тіркелген күні', 'Дата регистрации', 'Day of registration'),
  dueOn: of('date', 'Жауап беру мерзімі', 'Срок ответа', 'Last day for the answer'),
  extendedUntil: of('date', 'Ұзартылған мерзімі', 'Продлено до', 'Extended until'),
  running: of('boolean', 'Мерзім әлі жүріп жатыр', 'Срок ещё идёт', 'The term still runs'),
  daysUsed: of('integer', 'Өткен жұмыс күні', 'Прошло рабочих дней', 'Working days used'),
  daysGiven: of('integer', 'Берілген жұмыс күні', 'Дано рабочих дней', 'Working days given'),
  overdue: of('boolean', 'Мерзімі өткен соң аяқталды', 'Завершено с опозданием', 'Ended late'),
  firstReplyAt: of('datetime', 'Алғашқы пікір уақыты', 'Время первого отклика', 'First public word of the agency'),
  nature: oneOf(NATURES, 'Жауап сипаты', 'Характер ответа', 'Nature of the answer'),
  answeredAt: of('datetime', 'Жауап берілген уақыт', 'Время ответа', 'Time of the answer'),
  answeredBy: of('string', 'Жауапқа қол қойған', 'Ответ подписал', 'Who signed the answer'),
  measuresOn: of('string', 'Шаралар күндері', 'Даты принятых мер', 'Days of the measures'),
  solved: oneOf(SOLVED, 'Мәселе шешілді ме', 'Проблема решена', 'Solved, by the citizen’s word'),
  clear: of('boolean', 'Жауап түсінікті ме', 'Ответ понятен', 'Clear, by the citizen’s word'),
  reopened: of('boolean', 'Қайта қарауға алынды', 'Возобновлено', 'Opened again'),
  supports: of('integer', 'Қосылғандар', 'Поддержали', 'How many have the same problem'),
  duplicates: of('integer', 'Осындай өтініштер', 'Таких же обращений', 'How many are answered with it'),
  duplicateOf: of(
    'string',
    'Мына өтінішпен бірге жауап берілді',
    'Ответ дан вместе с обращением',
    'Answered together with',
  ),
  officialOn: of(
    'date',
    'Ресми өтініш берілген күн',
    'Дата подачи официального обращения',
    'Day of the official appeal',
  ),
  redirectedTo: of('string', 'Қайта жіберілген орган', 'Кому перенаправлено', 'Redirected to (in Kazakh)'),
  text: of('string', 'Мәтіні', 'Текст', 'Text'),
  place: of('string', 'Орны', 'Место', 'Place'),
  lat: of('number', 'Ендік, 0,001° дейін дөңгелектелген', 'Широта, округлена до 0,001°', 'Latitude, rounded to 0.001°'),
  lon: of(
    'number',
    'Бойлық, 0,001° дейін дөңгелектелген',
    'Долгота, округлена до 0,001°',
    'Longitude, rounded to 0.001°',
  ),
  page: of('string', 'Өтініш жіберілген бет', 'Страница, с которой отправлено', 'Page it was sent from'),
  answerKk: of('string', 'Қазақша жауап', 'Ответ на казахском', 'Answer in Kazakh'),
  answerRu: of('string', 'Орысша жауап', 'Ответ на русском', 'Answer in Russian'),
  measures: of('string', 'Қабылданған шаралар', 'Принятые меры', 'Measures taken'),
  photos: of('string', 'Жарияланған фотосуреттер', 'Опубликованные фотографии', 'Published photos'),
  updatedAt: of('datetime', 'Соңғы өзгеріс уақыты', 'Время последнего изменения', 'Latest public change'),
};

export const COLUMNS = Object.keys(DICTIONARY) as Column[];

/** The table as Frictionless Table Schema describes one, with the titles in three languages beside the English one. */
export function tableSchema(licence: string) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: COLUMNS.map((name) => {
      const { type, values, titles } = DICTIONARY[name];
      return { name, type, title: titles.en, titles, ...(values && { constraints: { enum: values } }) };
    }),
    // Words of the Data Package, where a table stands by itself.
    licenses: [{ path: licence }],
    rights: RIGHTS,
    primaryKey: ['number'],
    missingValues: [''],
  };
}
