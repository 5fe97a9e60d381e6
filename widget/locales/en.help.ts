import type { HelpWords } from './help-words.ts';

export const words: HelpWords = {
  lang: 'en',
  hints: {
    short: 'Write a little more: that makes it easier to help.',
    place: 'Say where it is: a street, a house or a landmark.',
    several: 'This looks like several problems. Sent apart, each gets an answer of its own.',
    insult: 'Your feelings are understandable. But an appeal with insults may be returned: better without them.',
    iin: 'This looks like an IIN.',
    card: 'This looks like the number of a bank card.',
    phone: 'This looks like a phone number.',
    email: 'This looks like an e-mail address.',
  },
  hides: 'It will be hidden from the public, but is better left out unless it is needed.',
};
