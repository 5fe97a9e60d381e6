/** Words of what an answer shows and refers to. So few that all languages come together. */
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { ProofWords } from '../appeal/proof.ts';

export const PROOF_WORDS: Readonly<Record<Language, ProofWords>> = {
  kk: {
    photoTimes: { before: 'Бұрын', after: 'Қазір' },
    planned: 'Жоспарланған',
    kinds: { video: 'Бейне', document: 'Құжат' },
  },
  ru: {
    photoTimes: { before: 'Было', after: 'Стало' },
    planned: 'Запланировано',
    kinds: { video: 'Видео', document: 'Документ' },
  },
  en: {
    photoTimes: { before: 'Before', after: 'After' },
    planned: 'Planned',
    kinds: { video: 'Video', document: 'Document' },
  },
};
