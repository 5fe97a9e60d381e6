import { shared } from './en.shared.ts';
import type { FormWords } from './words.ts';

const characters = (count: number) => (count === 1 ? '1 character' : `${count} characters`);

export const words: FormWords = {
  ...shared,
  step: 'Step 1 of 2. Tell us',
  next: 'Next',
  text: 'What happened?',
  textHint: 'In your own words, without your name and phone.',
  place: 'Where? (optional)',
  placeHint: 'For example: Abai Street, 14. Leave out the flat number.',
  onMap: 'Choose on the map',
  when: 'When? (optional)',
  whenHint: 'For example: yesterday evening.',
  result: 'What result do you expect? (optional)',
  resultHint: 'For example: that the hole is mended.',
  photos: 'Add photos',
  beginnings: { when: 'When', result: 'Result I expect' },
  left: (count) => `${characters(count)} left`,
  over: (count) => `${characters(count)} too many`,
  notFormal: 'This is a public question, not a formal appeal; file one at e-Otinish.',
  formalDoor: 'Go to e-Otinish (opens in a new window)',
  danger: 'In danger call 112.',
  accepted: 'Thank you, your appeal was accepted',
  keep: 'Keep the code: you check your appeal with it. It is not shown again.',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied: write the number and the code down',
  again: 'New appeal',
};
