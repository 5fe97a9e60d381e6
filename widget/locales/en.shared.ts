import { words as feed } from './en.ts';
import type { SharedWords } from './words.ts';

export const shared: SharedWords = {
  ...feed,
  number: 'Registration number',
  code: 'Secret code',
  watched: 'This site can see what you type.',
  submit: 'Send',
  sending: 'Sending…',
  issues: {
    required: 'Fill in this field',
    too_short: 'Too short, write in more detail',
    too_long: 'Too long, make it shorter',
    not_offered: 'Choose from the list',
    personal_data: 'The text seems to contain personal data',
  },
  check: 'Check this value',
  problems: {
    invalid: 'Correct the marked fields. What you wrote is kept.',
    unavailable: 'The service is unavailable for now, try later. What you wrote is kept.',
  },
  offline: 'No connection, try later. What you wrote is kept.',
  unknown: 'Something went wrong. Try again: it will not be sent twice.',
  registered: 'Registered on',
  why: 'Why this date?',
  received: (day, time) => `Received: ${day}, ${time}.`,
  closes: (time) => `End of the working day: ${time}.`,
  shifts: {
    after_hours: 'It came after working hours and was therefore registered on the next working day.',
    day_off: 'It came on a day off and was therefore registered on the next working day.',
  },
  term: (days) =>
    `Term: ${days === 1 ? '1 working day' : `${days} working days`}, from the working day after registration.`,
  daysOff: 'Days off left out of the count',
  calendar: 'Calendar',
};
