import type { ConversationWords } from './conversation-words.ts';

export const words: ConversationWords = {
  lang: 'kk',
  conversation: 'Хат алмасу',
  elsewhere: 'Басқа мекемелер қарайтын бөліктер',
  sameCode: 'Олардың нөмірі де осы кодпен ашылады.',
  you: 'Сіз',
  wordStates: {
    private: 'тек мекеме көреді',
    awaiting: 'модерацияны күтуде',
    published: 'жарияланды',
    rejected: 'жарияланбады',
  },
  text: 'Сіздің мәтініңіз',
  hint: 'Мұны тек сіз бен мекеме көреді, ол жарияланбайды.',
  choice: 'Төмендегі белгі қойылмаса, мұны тек сіз бен мекеме көреді.',
  makePublic: 'Мұны өтінішімнің астында баршаға көрсету',
  publicHint: 'Алдымен модератор оқиды. Жеке деректер жасырылады.',
  addPhotos: 'Фото қосу',
  sent: 'Толықтыру жіберілді.',
};
