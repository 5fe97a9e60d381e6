import type { TakingBackWords } from './taking-back-words.ts';

export const words: TakingBackWords = {
  lang: 'kk',
  withdraw: {
    question: 'Өтінішті кері қайтарып аласыз ба?',
    consequence: 'Мекеме оны қарауды тоқтатады. Кейін қайта жүгіне аласыз.',
    confirm: 'Иә, қайтарып аламын',
    done: 'Өтініш кері қайтарып алынды.',
  },
  revoke: {
    question: 'Жариялауға келісімді қайтарып аласыз ба?',
    consequence: 'Мәтініңіз таспадан бірден алынады. Мекеме өтінішті қарай береді.',
    confirm: 'Иә, келісімді қайтарып аламын',
    done: 'Келісім қайтарып алынды: мәтін енді жарияланбайды.',
  },
  back: 'Артқа',
};
