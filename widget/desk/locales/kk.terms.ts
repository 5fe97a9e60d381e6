import { words as feed } from '../../locales/kk.ts';
import type { Terms } from './terms-words.ts';

const { statuses, topics, natures, rejections, overdue, date } = feed;

export const words: Terms = {
  statuses,
  topics,
  natures,
  rejections,
  overdue,
  date,
  kinds: {
    application: 'Арыз',
    complaint: 'Шағым',
    report: 'Хабар',
    proposal: 'Ұсыныс',
    response: 'Үн қосу',
    request: 'Сұрау салу',
  },
  publications: {
    awaiting: 'Модерацияны күтуде',
    published: 'Жарияланды',
    no_consent: 'Жариялауға келісім жоқ',
    rejected: 'Мәтіні жарияланбайды',
  },
  channels: {
    widget: 'Сайт',
    sdk: 'Сайттың өз формасы',
    phone: 'Телефон',
    office: 'Келіп айтты',
    social: 'Әлеуметтік желі',
    monitor: 'БАҚ жарияланымы',
  },
  solved: { yes: 'Шешілді', partly: 'Ішінара шешілді', no: 'Шешілмеді' },
  roles: {
    officer: 'Орындаушы',
    moderator: 'Модератор',
    head: 'Басшы',
    monitor: 'Бақылаушы',
    integrity: 'Адалдық қызметі',
    admin: 'Әкімші',
  },
  items: {
    name: 'тегі, аты, әкесінің аты',
    iin: 'ЖСН',
    address: 'пошталық мекенжайы',
    addressee: 'органның немесе лауазымды адамның атауы',
    substance: 'өтініштің мәні',
    date: 'күні',
    signature: 'қолтаңба немесе ЭЦҚ',
    other: 'басқа мәлімет',
  },
  grounds: {
    repeated: 'Бұрын жауап берілген, жаңа дәлел жоқ',
    no_author: 'Авторын анықтау мүмкін емес',
    no_substance: 'Мәні баяндалмаған',
    withdrawn: 'Өтініш иесі кері қайтарып алды',
    decision_exists: 'Осы мәселе бойынша шешім бар',
    court_act: 'Сот актісі бар',
    returned: 'Қайтарылған',
  },
  photoTimes: { before: 'Бұрын', after: 'Қазір' },
  daysLeft: (days) => `${days} жұмыс күні қалды`,
  daysLate: (days) => `${days} жұмыс күніне кешікті`,
  lastDay: 'Бүгін – соңғы күн',
};
