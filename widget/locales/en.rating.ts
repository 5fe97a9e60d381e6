import { words as feed } from './en.ts';
import { OPENNESS_NAMES } from './openness-names.ts';
import type { RatingWords } from './rating-words.ts';

const { lang, failed, retry, loading, date } = feed;

export const words: RatingWords = {
  ...{ lang, failed, retry, loading, date },
  heading: 'Rating',
  kinds: { agencies: 'Agencies', officials: 'Digital commissioners' },
  rank: 'Place',
  score: 'Points of 100',
  weight: 'Weight',
  part: 'Part',
  period: (from, to) => `Period: ${from} – ${to}`,
  asOf: (day) => `Counted on: ${day}`,
  version: (version) => `Formula ${version}`,
  cautious: 'The place goes by the lower end of the points: what is not known helps nobody.',
  details: 'What the points are made of',
  inputsHead: 'What was counted',
  parts: {
    onTime: 'Answered on substance and on time',
    speed: 'Speed',
    substance: 'Answered on substance',
    solved: 'Solved, as citizens say',
    clear: 'Clear, as citizens say',
    local: 'Solved where it was asked',
    openness: 'Openness',
  },
  how: {
    onTime: 'Answers on substance in the first term, of all cases. An extension does not help.',
    speed:
      'Median of working days to the answer over all cases: full at 3 days, nothing at 15. Whatever has no answer lasts for ever.',
    substance: 'Answers on substance, in time or late, of all cases. «Taken note» and repeated texts are none.',
    solved:
      'Of all cases: “yes” counts 1, “partly” 0.5, no verdict 0.4, “no” 0. “Yes” counts more than silence from ten verdicts on. Where words were hidden: “no”.',
    clear: 'Of all cases: a clear answer counts 1, no verdict 0.4, an unclear one 0. From ten verdicts on.',
    local: 'Of all cases: answered on substance, not opened again, no “not solved”, no official appeal afterwards.',
    openness:
      'A quarter each: open space, front office, service model, link to the open budget, each with a page that shows it.',
  },
  inputs: {
    cases: 'Cases: ended or past the first term',
    apart: 'Not rated: written down by the staff, parts of others',
    nobodys: 'An official’s part of what nobody was given',
    unanswered: 'Without an answer',
    empty: 'Answered without substance',
    repeated: 'Answers with a repeated text',
    onTime: 'On substance and on time',
    substance: 'On substance',
    yes: 'Solved',
    partlyOrYes: 'Solved, at least partly',
    notNo: 'On substance without “not solved”',
    clear: 'Clear',
    notUnclear: 'On substance without “unclear”',
    local: 'Solved where it was asked',
    hidden: 'Answers under hidden words: as “not solved” and “unclear”',
    days: 'Working days to the answer (median of all cases)',
  },
  openness: OPENNESS_NAMES.en,
  noOpenness: 'No evidence of openness',
  reasons: { few: 'Not ranked: too few cases', not_counted: 'Not ranked: not counted yet' },
  noAnswer: 'the middle one has no answer',
  empty: 'Nobody is rated here yet.',
  more: 'Show more',
  method: 'How the rating is counted',
  methodLead:
    'Shares are of all appeals that have ended or are past their first term. Silence, refusal and passing on earn nothing.',
  officialsCases:
    'A case of an official is an appeal that was given to them first. A slip is mended by the end of the moderators’ day; after that it stays theirs, whoever it is passed on to and whoever signs. What nobody was given is shared among the officials of the agency.',
  notCountedHead: 'What is not counted',
  notCounted: [
    'What the staff wrote down themselves, and parts of other appeals: they are shown apart.',
    'Publications in the media.',
    'Appeals whose first term still runs.',
    'How many appeals there are: much work is no merit and no fault.',
    'The beauty of words, complaints in the media, anybody’s opinion of an agency.',
  ],
  versionsHead: 'Versions of the formula',
  versions: {
    '2026-3':
      'Answers under hidden words count as “not solved” and “unclear”: nobody can check them. Hidden personal data cost nothing.',
    '2026-2':
      'An appeal stays a case of the official it was given to first: passing it on before its term rids nobody of it. Agencies are counted as before.',
    '2026-1': 'The first formula.',
  },
  back: 'To the rating',
};
