import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';

/** The word tables of one room, a file for each language of the desk. */
export type WordTables<Words> = Readonly<Record<AnswerLanguage, () => Promise<{ words: Words }>>>;
