/** Words of the ways into the service: its first page, what is late at all bodies, and the line at the foot of every page. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

export interface FrontWords {
  readonly heading: string;
  readonly what: string;
  readonly bodies: string;
  /** Of bodies that belong to no region. */
  readonly country: string;
  readonly noBodies: string;
  readonly region: string;
  /** Name of the line at the foot. */
  readonly more: string;
  readonly openData: string;
  readonly developers: string;
  readonly now: string;
  readonly monthEnd: string;
  readonly dayEnd: string;
  readonly running: string;
  readonly noneThen: string;
  readonly fixed: string;
  readonly allBodies: string;
  readonly faults: Readonly<Record<'region' | 'agency' | 'topic' | 'month' | 'noMonth', string>>;
}

const kk: FrontWords = {
  heading: 'Мемлекеттік органға сұрақ қою және жауабын көру',
  what: 'Мұнда Қазақстанның мемлекеттік органдары адамдарға көпшілік алдында жауап береді: сіз сұрайсыз не хабарлайсыз, орган заңда белгіленген мерзімде жауап беруге міндетті, не істелгенін бәрі көреді. Тіркелудің қажеті жоқ, жазғаныңыз тек келісіміңізбен жарияланады.',
  bodies: 'Осында жауап беретін органдар',
  country: 'Бүкіл ел бойынша',
  noBodies: 'Мұнда әзірге орган жоқ.',
  region: 'Өңір',
  more: 'Тағы не оқуға болады',
  openData: 'Ашық деректер',
  developers: 'Бағдарламашыға',
  now: 'Қазір',
  monthEnd: 'Ай соңында мерзімі өткен өтініштер',
  dayEnd: 'Әр күннің соңында мерзімі өткені',
  running: 'Бұл ай әлі аяқталған жоқ: тізім ай соңында жазылады.',
  noneThen: 'Ай соңында мерзімі өткен өтініш болған жоқ.',
  fixed: 'Мұрағат өзгертілмейді: кейін жауап берілсе де, кешіккені жазулы қалады.',
  allBodies: 'Барлық орган',
  faults: {
    region: 'Мұндай өңір жоқ. Оны тізімнен таңдаңыз.',
    agency: 'Мұндай орган жоқ. Оны тізімнен таңдаңыз.',
    topic: 'Мұндай тақырып жоқ. Оны тізімнен таңдаңыз.',
    month: 'Ай мекенжайда былай жазылады: 2026-10.',
    noMonth: 'Бұл айдың мұрағаты жоқ. Бар айлар төменде.',
  },
};

const ru: FrontWords = {
  heading: 'Спросить государственный орган и увидеть ответ',
  what: 'Здесь государственные органы Казахстана отвечают людям при всех: вы спрашиваете или сообщаете, орган обязан ответить в срок по закону, и каждый видит, что сделано. Регистрация не нужна, а ваши слова публикуются, только если вы согласны.',
  bodies: 'Органы, которые отвечают здесь',
  country: 'По всей стране',
  noBodies: 'Органов здесь пока нет.',
  region: 'Регион',
  more: 'Что ещё можно прочитать',
  openData: 'Открытые данные',
  developers: 'Разработчику',
  now: 'Сейчас',
  monthEnd: 'Просрочено на конец месяца',
  dayEnd: 'Просрочено на конец дня',
  running: 'Месяц ещё идёт: список будет записан в его конце.',
  noneThen: 'На конец месяца ничего не было просрочено.',
  fixed: 'Архив не меняется: кто ответил позже, всё равно опоздал.',
  allBodies: 'Все органы',
  faults: {
    region: 'Такого региона нет. Выберите его из списка.',
    agency: 'Такого органа нет. Выберите его из списка.',
    topic: 'Такой темы нет. Выберите её из списка.',
    month: 'Месяц в адресе пишется так: 2026-10.',
    noMonth: 'Архива за этот месяц нет. Месяцы, которые есть, стоят ниже.',
  },
};

const en: FrontWords = {
  heading: 'Ask a state body and see the answer',
  what: 'Here state bodies of Kazakhstan answer people in public: you ask or report, the body must answer within the term of the law, and everybody sees what was done. You need no account, and your words are published only if you agree.',
  bodies: 'Bodies that answer here',
  country: 'The whole country',
  noBodies: 'There are no bodies here yet.',
  region: 'Region',
  more: 'What else can be read',
  openData: 'Open data',
  developers: 'For developers',
  now: 'Now',
  monthEnd: 'Overdue when the month ended',
  dayEnd: 'Overdue at the end of each day',
  running: 'The month is still running: its list is written when it ends.',
  noneThen: 'Nothing was overdue when the month ended.',
  fixed: 'The archive never changes: whoever answered later was late all the same.',
  allBodies: 'All bodies',
  faults: {
    region: 'There is no such region. Choose it from the list.',
    agency: 'There is no such body. Choose it from the list.',
    topic: 'There is no such topic. Choose it from the list.',
    month: 'A month is written like this in the address: 2026-10.',
    noMonth: 'There is no archive of this month. The months there are stand below.',
  },
};

export const FRONT_WORDS: Readonly<Record<Language, FrontWords>> = { kk, ru, en };
