import type { SimilarWords } from './help-words.ts';

export const words: SimilarWords = {
  lang: 'kk',
  similar: (count) => `Ұқсас өтініш бар: ${count}`,
  explained: (count) => `Мекеме бұған түсіндірме берген: ${count}`,
  answer: 'Жауап',
  away: (metres) =>
    metres < 100 ? 'жақын жерде' : metres < 1000 ? `${metres} м` : `${metres / 1000} км`.replace('.', ','),
  supports: (count) => `Осындай мәселесі бар адам: ${count}`,
  support: 'Менде де осындай мәселе бар',
  supported: (count) => `Есептелді, рақмет: ${count}`,
  held: 'Рақмет! Тексерілген соң есептеледі.',
  follow: 'Осыны бақылау',
  open: 'Өтініштің бетін ашу (жаңа терезеде ашылады)',
  email: 'Хабарлама келетін электрондық пошта',
  emailHint: 'Жарияланбайды. Алдымен растайтын хат келеді.',
  subscribe: 'Хабарлама алу',
  subscribed: 'Поштаңызға растайтын хат жіберілді.',
  wrongEmail: 'Пошта мекенжайын тексеріңіз',
  enough: 'Осы жеткілікті болса, жаңа өтініш жіберудің қажеті жоқ.',
  clear: 'Жазғанымды өшіру',
  cleared: 'Жазғаныңыз өшірілді.',
};
