import type { MarkWords } from './mark-words.ts';

export const words: MarkWords = {
  lang: 'en',
  hint: 'Found a mistake in the text? Select it and press Ctrl+Enter.',
  button: 'Report the selected mistake',
  nothing: 'First select the place with the mistake on the page.',
  title: 'A mistake in the text',
  comment: 'What should it be? (optional)',
  errorIn: 'There is a mistake in the text of the page',
  consent: 'By sending you agree to the processing of the text and of the page’s address. The report is not published.',
  submit: 'Send',
  sending: 'Sending…',
  failed: 'Not sent. Check the connection and try again: nothing is sent twice.',
  back: 'Back',
  close: 'Close',
};
