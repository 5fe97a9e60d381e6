/** Words of what an answer shows and refers to. So few that all languages come together. */
import type { AnswerPhoto } from '../../sdk/contract/types.ts';
import type { Language } from '../../sdk/contract/vocabulary.ts';

interface ProofWords {
  /** Side of a photo. */
  readonly photoTimes: Readonly<Record<AnswerPhoto['when'], string>>;
  /** What moving the slider does. */
  readonly compare: string;
  readonly planned: string;
  /** Stands before the title of what is no page. */
  readonly kinds: Readonly<Partial<Record<string, string>>>;
}

export const PROOF_WORDS: Readonly<Record<Language, ProofWords>> = {
  kk: {
    photoTimes: { before: 'Бұрын', after: 'Қазір' },
    compare: 'Бұрынғы және қазіргі көріністі салыстыру',
    planned: 'Жоспарланған',
    kinds: { video: 'Бейне', document: 'Құжат' },
  },
  ru: {
    photoTimes: { before: 'Было', after: 'Стало' },
    compare: 'Сравнить, как было и как стало',
    planned: 'Запланировано',
    kinds: { video: 'Видео', document: 'Документ' },
  },
  en: {
    photoTimes: { before: 'Before', after: 'After' },
    compare: 'Compare before and after',
    planned: 'Planned',
    kinds: { video: 'Video', document: 'Document' },
  },
};
