import type { Language } from '../../sdk/contract/vocabulary.ts';

/** Of the list of what is late: leads to what was late before. The tables of numbers, which other elements load, grow by no such word. */
export const ARCHIVE_WORDS: Readonly<Record<Language, { readonly archive: string }>> = {
  kk: { archive: 'Айлар бойынша мұрағат' },
  ru: { archive: 'Архив по месяцам' },
  en: { archive: 'Archive by months' },
};
