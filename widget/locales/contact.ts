import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { ContactWords } from './contact-words.ts';

export type { ContactWords };

/** The tables of the notices, a file each. */
export const contactWords: Readonly<Record<Language, () => Promise<{ words: ContactWords }>>> = {
  kk: () => import('./kk.contact.ts'),
  ru: () => import('./ru.contact.ts'),
  en: () => import('./en.contact.ts'),
};
