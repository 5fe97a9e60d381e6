import type { VerdictWords } from './verdict-words.ts';

export const words: VerdictWords = {
  lang: 'en',
  verdict: 'Your verdict',
  solved: 'Is the problem solved?',
  solvedOptions: { yes: 'Yes', partly: 'Partly', no: 'No' },
  clear: 'Is the answer clear?',
  clearOptions: { yes: 'Yes', no: 'No' },
  remark: 'Remark (optional)',
  remarkHint: 'Only the agency sees it. The verdict itself is public.',
  atOnce: 'It is sent as soon as you have answered both.',
  reopens: (day) =>
    `If you answer “No”, the agency considers the appeal once more, with a new term. Last day for that: ${day}. A later “No” is put before the head.`,
  escalates: 'If you answer “No”, the appeal is put before the head of the agency.',
  reopened: 'The appeal was opened again.',
  escalated: 'The appeal was put before the head of the agency.',
  tellMore: (where) => `Write under “${where}” what is still not solved.`,
  another: 'Change the verdict',
  recorded: 'Thank you, your verdict was recorded.',
};
