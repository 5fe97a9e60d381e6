import type { ShellWords } from './shell-words.ts';

export const words: ShellWords = {
  title: 'Jauap жұмыс орны',
  skip: 'Мазмұнға өту',
  menu: 'Бөлімдер',
  rooms: {
    queue: 'Өтініштер кезегі',
    register: 'Өтініш тіркеу',
    head: 'Басшыға',
    explainers: 'Түсіндірмелер',
    templates: 'Жауап үлгілері',
    admin: 'Баптаулар',
    service: 'Мекемелер',
  },
  account: 'Менің кіруім',
  signOut: 'Шығу',
  language: 'Тіл',
  nowhere: 'Мұндай бет жоқ.',
  forbidden: 'Бұл бөлімге рұқсатыңыз жоқ.',
  failed: 'Қате шықты. Қайталап көріңіз.',
  offline: 'Байланыс жоқ. Жазғаныңыз сақталып тұр.',
  retry: 'Қайталау',
  loading: 'Жүктелуде…',
  signInAgain: 'Сеанс аяқталды. Қайта кіріңіз',
  kept: 'Жазғаныңыз орнында: кіргеннен кейін жалғастыра бересіз.',
  fresh: 'Бұл әрекет үшін кілтіңізді тағы бір рет көрсетіңіз',
  cancel: 'Бас тарту',
};
