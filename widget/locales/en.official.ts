import type { OfficialWords } from './official-words.ts';

export const words: OfficialWords = {
  lang: 'en',
  lead: 'This is not an official appeal: an official one is filed at e-Otinish, with your signature. Copy the text below and paste it there.',
  letter: {
    to: 'To',
    place: 'Place',
    request: 'I ask you to consider this on its merits and to tell me the result and the measures taken.',
    before: (number, day) => `I have asked about this before: No. ${number}, registered on ${day}.`,
  },
  copy: 'Copy the text',
  copied: 'The text was copied.',
  notCopied: 'Not copied: the text is marked, copy it yourself.',
  open: 'Open e-Otinish',
  newWindow: '(opens in a new window)',
  number: 'The number that e-Otinish gave',
  hint: (example) =>
    `For example: ${example}. Only you and the agency see the number. That an official appeal was filed, everybody sees.`,
  odd: (example) =>
    `The number looks unusual (for example: ${example}). If it is mistyped, correct it and save it again.`,
  save: 'Save the number',
  saved: 'The number was saved.',
  sameTerm: 'The term on this page does not change.',
};
