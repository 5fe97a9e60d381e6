import type { ContactWords } from './contact-words.ts';

export const words: ContactWords = {
  lang: 'en',
  lead: 'You get a letter when something new happens to the appeal. The address is for that alone and is shown to nobody.',
  sentTo: (address) => `Notices are sent to: ${address}`,
  none: 'No notices are sent now.',
  email: 'E-mail',
  wrong: (example) => `Write the address as ${example}`,
  save: 'Save the address',
  saved: 'The address was saved.',
  end: 'End the notices',
  ended: 'No notices are sent any more.',
};
