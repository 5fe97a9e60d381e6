import type { FeedWords } from './words.ts';

const MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');

/** Own tables, because Chromium has no Kazakh ones and writes «2026 M11 21». */
const parts = (day: string): [string, number] => [
  // The official form: «2026 жылғы 21 қараша».
  `${day.slice(0, 4)} жылғы ${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`,
  Number(day.slice(5, 7)),
];

/** A day in the dative with «дейін». Three months have front vowels and one of them ends in a voiceless consonant. */
const until = (day: string) => {
  const [date, month] = parts(day);
  return `${date}${month === 9 ? 'ке' : month === 4 || month === 7 ? 'ге' : 'ға'} дейін`;
};

export const words: FeedWords = {
  lang: 'kk',
  send: 'Өтініш жіберу',
  lead: 'Сұрақ қойыңыз немесе мәселе туралы хабарлаңыз. Жауап осы жерде жарияланады.',
  heading: 'Не істелді',
  loading: 'Жүктелуде…',
  failed: 'Жүктелмеді. Байланысты тексеріп, қайталап көріңіз.',
  retry: 'Қайталау',
  more: 'Тағы көрсету',
  shown: (count) => `Тағы ${count} өтініш көрсетілді`,
  empty: 'Әзірге өтініш жоқ.',
  topics: {
    utilities: 'Тұрғын үй-коммуналдық шаруашылық',
    roads: 'Жолдар',
    transport: 'Қоғамдық көлік',
    lighting: 'Көше жарығы',
    water: 'Сумен жабдықтау',
    sewerage: 'Кәріз және су басу',
    heating: 'Жылумен жабдықтау',
    electricity: 'Электрмен жабдықтау',
    gas: 'Газбен жабдықтау',
    waste: 'Қоқыс шығару және тазалық',
    greening: 'Абаттандыру және көгалдандыру',
    snow: 'Қар тазалау',
    lifts: 'Лифтілер',
    housing_queue: 'Тұрғын үй кезегі',
    land: 'Жер қатынастары',
    construction: 'Құрылыс және сәулет',
    health: 'Денсаулық сақтау',
    education: 'Білім беру',
    social: 'Әлеуметтік қорғау',
    employment: 'Жұмыспен қамту',
    environment: 'Экология',
    safety: 'Қоғамдық тәртіп және қауіпсіздік',
    animals: 'Қараусыз жануарлар',
    services: 'Мемлекеттік көрсетілетін қызметтер',
    corruption: 'Сыбайлас жемқорлық',
    accessibility: 'Мүгедектігі бар адамдарға қолжетімділік',
    other: 'Басқа',
  },
  statuses: {
    moderation: 'Модерацияны күтуде',
    rejected: 'Модератор қабылдамады',
    registered: 'Тіркелді',
    in_progress: 'Орындалуда',
    clarify: 'Нақтылау сұралды',
    redirected: 'Әрі қарай жолданды',
    extended: 'Мерзімі ұзартылды',
    answered: 'Жауап берілді',
    done: 'Орындалды',
    terminated: 'Қарау тоқтатылды',
    withdrawn: 'Өтініш иесі кері қайтарып алды',
  },
  withheld: {
    awaiting: 'Мәтін модерациядан кейін жарияланады',
    no_consent: 'Өтініш иесі мәтінді жариялауға келісім бермеді',
    rejected: 'Модератор мәтінді қабылдамады',
  },
  rejections: {
    insult: 'балағат сөздер',
    personal_data: 'жеке деректер',
    spam: 'спам',
    off_topic: 'тақырыпқа қатысы жоқ',
  },
  natures: {
    satisfied: 'Қанағаттандырылды',
    partly: 'Ішінара қанағаттандырылды',
    refused: 'Бас тартылды',
    explained: 'Түсіндірілді',
    noted: 'Назарға алынды',
  },
  overdue: 'Мерзімі өтті',
  days: (used, given) => `${given} жұмыс күнінен ${used} күн өтті`,
  date: (day) => parts(day)[0],
  due: (day) => `Мерзімі: ${until(day)}`,
  extended: (day) => `Мерзім ${until(day)} ұзартылды`,
  redirected: 'Әрі қарай жолданды',
  answer: 'Ресми жауап',
  measures: 'Не істелді',
};
