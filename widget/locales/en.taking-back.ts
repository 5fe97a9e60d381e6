import type { TakingBackWords } from './taking-back-words.ts';

export const words: TakingBackWords = {
  lang: 'en',
  withdraw: {
    question: 'Withdraw the appeal?',
    consequence: 'The agency will stop considering it. You may appeal again later.',
    confirm: 'Yes, withdraw',
    done: 'The appeal was withdrawn.',
  },
  revoke: {
    question: 'Withdraw consent to publication?',
    consequence: 'Your text leaves the feed at once. The appeal is still considered.',
    confirm: 'Yes, withdraw consent',
    done: 'Consent withdrawn: the text is no longer published.',
  },
  back: 'Back',
};
