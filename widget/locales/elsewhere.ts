/** Words for a page that the service cannot speak with: saved as a file, or framed without an origin. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

interface ElsewhereWords {
  readonly why: string;
  readonly open: string;
}

export const ELSEWHERE_WORDS: Readonly<Record<Language, ElsewhereWords>> = {
  kk: {
    why: 'Бұл бет файлдан немесе оқшауланған терезеде ашылған, сондықтан браузер оны қызметпен байланыстырмайды.',
    open: 'Жазу және жауаптарды оқу (жаңа терезеде ашылады)',
  },
  ru: {
    why: 'Эта страница открыта из файла или в изолированной рамке, поэтому браузер не даёт ей связаться с сервисом.',
    open: 'Написать и прочитать ответы (в новом окне)',
  },
  en: {
    why: 'This page was opened from a file or in an isolated frame, so the browser does not let it reach the service.',
    open: 'Write, and read the answers (in a new window)',
  },
};
