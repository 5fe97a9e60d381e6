import type { FeedWords } from './words.ts';

/** In the dative, whose suffix is always two letters: -ға, -ге or -ке, as the vowels and the last sound of the month ask. */
const MONTHS =
  'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(
    ' ',
  );

/** By an own table: Chromium has no Kazakh one and writes «2026 M11 21». */
const dative = (day: string) => `${day.slice(0, 4)} жылғы ${+day.slice(8)} ${MONTHS[+day.slice(5, 7) - 1]}`;

export const words: FeedWords = {
  lang: 'kk',
  send: 'Өтініш жіберу',
  lead: 'Сұрақ қойыңыз немесе мәселе туралы хабарлаңыз',
  heading: 'Не істелді',
  loading: 'Жүктелуде…',
  failed: 'Жүктелмеді, байланысты тексеріңіз',
  retry: 'Қайталау',
  more: 'Тағы көрсету',
  shown: (count) => `Тағы ${count} өтініш көрсетілді`,
  empty: 'Әзірге өтініш жоқ',
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
  noConsent: 'Өтініш иесі мәтінді жариялауға келісім бермеді',
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
  days: (used, given) => `Өткен жұмыс күні: ${used}, берілгені: ${given}`,
  // The official form: «2026 жылғы 21 қараша».
  date: (day) => dative(day).slice(0, -2),
  due: (day) => `Мерзімі: ${dative(day)} дейін`,
  answer: 'Ресми жауап',
};
