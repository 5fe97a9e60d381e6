import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { ConversationWords } from './conversation-words.ts';

export type { ConversationWords };

/** The tables of what was said since, a file each. */
export const conversationWords: Readonly<Record<Language, () => Promise<{ words: ConversationWords }>>> = {
  kk: () => import('./kk.conversation.ts'),
  ru: () => import('./ru.conversation.ts'),
  en: () => import('./en.conversation.ts'),
};
