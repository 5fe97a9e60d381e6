import { shared } from './en.shared.ts';
import type { FormWords } from './words.ts';

const characters = (count: number) => (count === 1 ? '1 character' : `${count} characters`);

export const words: FormWords = {
  ...shared,
  kind: 'What do you want to do?',
  kinds: {
    report: 'Report a problem (report)',
    request: 'Ask for information (information request)',
    application: 'Ask for help (application)',
    complaint: 'Complain about a decision or an action (complaint)',
    proposal: 'Suggest an improvement (proposal)',
    response: 'Give an opinion (response)',
  },
  topic: 'Topic',
  choose: 'Choose',
  place: 'Place or address (optional)',
  placeHint: 'For example: Abai Street, 14. Leave out the flat number.',
  text: 'What happened?',
  textHint: 'Write what happened, when, and what result you expect. Leave out your name and phone.',
  left: (count) => `${characters(count)} left`,
  over: (count) => `${characters(count)} too many`,
  processing: 'I agree to the processing of my data',
  publication: 'I agree to publication without my name (optional)',
  publicationHint: 'Your name is not published.',
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
