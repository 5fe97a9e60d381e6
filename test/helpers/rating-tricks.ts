/** What an agency, or an official of one, could try against the rating: by the real acts, each of them a way to deal with every problem. */
import type { RejectionReason } from '../../sdk/contract/vocabulary.ts';
import type { Appeal } from '../../worker/domain/appeal.ts';
import type { Problem, Way } from './rated-agency.ts';
import * as does from './rated-agency.ts';

const { answered, hidden, honest, judged, published } = does;

/** Hard ones dealt with in another way than honestly. */
export const hardOnes =
  (way: Way): Way =>
  (problem) =>
    problem.hard ? way(problem) : honest(problem);

export const TEMPLATE = 'Ваше обращение рассмотрено, меры принимаются.';
const closed = (appeal: Appeal, { i, says }: Problem) =>
  judged(answered(appeal, 0, { text: `${TEMPLATE} № ${i}`, time: '13:00' }), says && 'no');
export const template = (problem: Problem) => closed(published(problem), problem);
const easy = { hard: false, i: 1, says: null } as const;

/** Dealt with, and then hidden on the eve of the count. */
export function hiddenLater(problem: Problem, reason: RejectionReason, way: (problem: Problem) => Appeal): Appeal {
  return hidden(way(problem), reason, does.instant('2026-12-30'));
}

/** What somebody could try, and how much of it. */
export const TRICKS: readonly (readonly [what: string, way: Way])[] = [
  ['silence: hard cases are left open', hardOnes((problem) => published(problem))],
  [
    'only easy ones are answered, and those at once',
    (p) => (p.hard ? published(p) : judged(answered(published(p), 1), p.says)),
  ],
  ['hard ones are closed within an hour with one text', hardOnes(template)],
  ['everything is closed within an hour with one text', template],
  [
    'hard ones are «taken note» of',
    hardOnes((p) => judged(answered(published(p), 1, { nature: 'noted' }), p.says && 'no')),
  ],
  [
    'everything is «taken note» of, and citizens are content',
    (p) => judged(answered(published(p), 1, { nature: 'noted' }), p.says),
  ],
  ['hard ones are terminated', hardOnes((p) => does.terminated(published(p)))],
  ['everything is terminated', (p) => does.terminated(published(p))],
  ['hard ones are refused as spam', hardOnes((p) => does.refused(p))],
  ['hard ones are passed on within the three days', hardOnes((p) => does.redirected(published(p)))],
  ['everything is passed on', (p) => does.redirected(published(p))],
  ['the staff write down forty easy calls and praise themselves', (p) => (p.i < 40 ? [honest(p), call(p)] : honest(p))],
  [
    'a hard one is split into easy parts at a friendly body',
    (p) => (p.hard ? [honest(p), part(p), part(p)] : honest(p)),
  ],
  [
    'every term is extended, and the answer comes late',
    hardOnes((p) => judged(answered(does.extended(published(p)), 18), p.says)),
  ],
  [
    'late ones are opened again, for a new term',
    hardOnes((p) => answered(does.openedAgain(answered(published(p), 16), 17), 19)),
  ],
  [
    'answered at once, opened again when it is due, answered at leisure',
    (p) => answered(does.openedAgain(answered(published(p), 1), 16), 20),
  ],
  [
    'hard ones are put under an answered one',
    hardOnes((p) => judged(does.putUnder(answered(published(easy), 0), published(p)), p.says && 'no')),
  ],
  ['hard ones are kept before moderation', hardOnes((p) => does.received(p))],
  ['hard ones are hidden as off topic, and left', hardOnes((p) => hidden(published(p), 'off_topic'))],
  [
    'hard ones are hidden as insults, and closed with one text',
    hardOnes((p) => closed(hidden(published(p), 'insult'), p)),
  ],
  ['hard ones are hidden, and answered honestly', hardOnes((p) => hiddenLater(p, 'spam', honest))],
  ['everything is hidden in bulk before the quarter closes', (p) => hiddenLater(p, 'off_topic', honest)],
];

const call = (problem: Problem): Appeal =>
  judged(answered(published(problem, { channel: 'phone' }), 0, { time: '12:00' }), 'yes');

const part = (problem: Problem): Appeal => ({
  ...judged(answered(published(problem), 1), 'yes'),
  origin: { agency: 'friend', names: { kk: 'Дос' }, number: 'DOS-2026-000001-A', part: true },
});
