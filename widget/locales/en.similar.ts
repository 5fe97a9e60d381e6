import type { SimilarWords } from './help-words.ts';

export const words: SimilarWords = {
  lang: 'en',
  similar: (count) => `Similar appeals: ${count}`,
  explained: (count) => `The agency has explained this: ${count}`,
  answer: 'Answer',
  away: (metres) => (metres < 100 ? 'nearby' : metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
  supports: (count) => `People with the same problem: ${count}`,
  support: 'I have the same problem',
  supported: (count) => `Counted, thank you: ${count}`,
  held: 'Thank you! It will be counted after a check.',
  follow: 'Follow this one',
  open: 'Open the page of the appeal (in a new window)',
  email: 'E-mail for notices',
  emailHint: 'It is not published. First comes a letter to confirm it.',
  subscribe: 'Get notices',
  subscribed: 'A letter to confirm it has been sent.',
  wrongEmail: 'Check the e-mail address',
  enough: 'If that is enough, there is no need to send a new appeal.',
  clear: 'Erase what I wrote',
  cleared: 'What you wrote is erased.',
};
