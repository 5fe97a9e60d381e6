/** Pure: an appeal as a row of an export. The private part has no way in: a row is made of the public record alone. */
import type { ExportedAppeal, Measure } from '../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';
import type { Appeal } from './appeal.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import { publicView } from './views.ts';

/** The citizen's words only as everybody may read them; the agency's own words always. */
export function exportedAppeal(appeal: Appeal, today: LocalDate, calendar: Calendar): ExportedAppeal {
  const { clock, answer, verdict } = appeal;
  const { text, place, page, progress } = publicView(appeal, today, calendar);
  return {
    number: appeal.number,
    kind: appeal.kind,
    topic: appeal.topic,
    channel: appeal.channel,
    lang: appeal.lang,
    status: appeal.status,
    publication: appeal.publication,
    rejection: appeal.rejection,
    receivedAt: clock.receivedAt,
    registeredOn: clock.registeredOn,
    dueOn: clock.dueOn,
    endedOn: appeal.stoppedOn,
    daysUsed: progress.used,
    daysGiven: progress.given,
    overdue: progress.overdue,
    extendedUntil: clock.extension?.until ?? null,
    moderatedOn: appeal.moderatedOn,
    firstReplyAt: appeal.firstReplyAt,
    official: appeal.official,
    territory: appeal.territory,
    nature: answer?.nature ?? null,
    answeredAt: answer?.answeredAt ?? null,
    answeredBy: answer?.official.name ?? null,
    solved: verdict?.solved ?? null,
    clear: verdict?.clear ?? null,
    reopened: appeal.reopened,
    supports: appeal.supports,
    duplicates: appeal.duplicates,
    duplicateOf: appeal.duplicateOf,
    text,
    place,
    page: page?.url ?? null,
    answerKk: answer?.texts.kk ?? null,
    answerRu: answer?.texts.ru ?? null,
    measures: [...appeal.measures],
  };
}

type Column = keyof ExportedAppeal;

/** Columns in their order, with what stands over them. */
const COLUMNS: Readonly<Record<Column, Readonly<Record<AnswerLanguage, string>>>> = {
  number: { kk: 'Тіркеу нөмірі', ru: 'Регистрационный номер' },
  kind: { kk: 'Түрі', ru: 'Вид' },
  topic: { kk: 'Тақырыбы', ru: 'Тема' },
  channel: { kk: 'Қайдан келді', ru: 'Канал' },
  lang: { kk: 'Тілі', ru: 'Язык' },
  status: { kk: 'Күйі', ru: 'Статус' },
  publication: { kk: 'Жариялануы', ru: 'Публикация' },
  rejection: { kk: 'Жарияланбау себебі', ru: 'Причина отказа в публикации' },
  receivedAt: { kk: 'Келіп түскен уақыты', ru: 'Время поступления' },
  registeredOn: { kk: 'Тіркелген күні', ru: 'Дата регистрации' },
  dueOn: { kk: 'Жауап беру мерзімі', ru: 'Срок ответа' },
  endedOn: { kk: 'Қарау аяқталған күн', ru: 'Дата завершения рассмотрения' },
  daysUsed: { kk: 'Өткен жұмыс күні', ru: 'Прошло рабочих дней' },
  daysGiven: { kk: 'Берілген жұмыс күні', ru: 'Дано рабочих дней' },
  overdue: { kk: 'Мерзімі өтті', ru: 'Просрочено' },
  extendedUntil: { kk: 'Ұзартылған мерзімі', ru: 'Продлено до' },
  moderatedOn: { kk: 'Модерация күні', ru: 'Дата модерации' },
  firstReplyAt: { kk: 'Алғашқы пікір уақыты', ru: 'Время первого отклика' },
  official: { kk: 'Жауапты лауазымды адам', ru: 'Ответственное должностное лицо' },
  territory: { kk: 'Аумақ', ru: 'Территория' },
  nature: { kk: 'Жауап сипаты', ru: 'Характер ответа' },
  answeredAt: { kk: 'Жауап берілген уақыт', ru: 'Время ответа' },
  answeredBy: { kk: 'Жауапқа қол қойған', ru: 'Ответ подписал' },
  solved: { kk: 'Мәселе шешілді ме', ru: 'Проблема решена' },
  clear: { kk: 'Жауап түсінікті ме', ru: 'Ответ понятен' },
  reopened: { kk: 'Қайта қарауға алынды', ru: 'Возобновлено' },
  supports: { kk: 'Қосылғандар', ru: 'Поддержали' },
  duplicates: { kk: 'Осындай өтініштер', ru: 'Таких же обращений' },
  duplicateOf: { kk: 'Мына өтінішпен бірге жауап берілді', ru: 'Ответ дан вместе с обращением' },
  text: { kk: 'Мәтіні', ru: 'Текст' },
  place: { kk: 'Орны', ru: 'Место' },
  page: { kk: 'Беті', ru: 'Страница' },
  answerKk: { kk: 'Қазақша жауап', ru: 'Ответ на казахском' },
  answerRu: { kk: 'Орысша жауап', ru: 'Ответ на русском' },
  measures: { kk: 'Қабылданған шаралар', ru: 'Принятые меры' },
};

const NAMES = Object.keys(COLUMNS) as Column[];

export function csvHead(lang: AnswerLanguage): string[] {
  return NAMES.map((name) => COLUMNS[name][lang]);
}

/** Cells of a row: vocabulary, dates and times as the API has them, numbers as digits, `true` and `false`, nothing for `null`. */
export function csvCells(row: ExportedAppeal, lang: AnswerLanguage): string[] {
  return NAMES.map((name) => {
    const value = row[name];
    if (Array.isArray(value)) return value.map((measure) => sentence(measure, lang)).join('\n');
    return value === null ? '' : String(value);
  });
}

function sentence({ what, on, place }: Measure, lang: AnswerLanguage): string {
  return [on, what[lang] ?? what.kk ?? what.ru, ...(place ? [place] : [])].join(' · ');
}
