import type { ConversationWords } from './conversation-words.ts';

export const words: ConversationWords = {
  lang: 'en',
  conversation: 'Conversation',
  elsewhere: 'Parts that other bodies consider',
  sameCode: 'Their numbers open with the same code.',
  you: 'You',
  wordStates: {
    private: 'only the agency sees it',
    awaiting: 'awaits moderation',
    published: 'published',
    rejected: 'not published',
  },
  text: 'Your text',
  hint: 'Only you and the agency see it, it is not published.',
  choice: 'Unless you tick the box below, only you and the agency see it.',
  makePublic: 'Show this to everybody under my appeal',
  publicHint: 'A moderator reads it first. Personal data are covered.',
  addPhotos: 'Add photos',
  sent: 'The addition was sent.',
};
