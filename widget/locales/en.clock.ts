import type { ClockWords } from './words.ts';

export const clock: ClockWords = {
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
