/** The rating: tricks against it fail, and no worse end of an appeal ever raises it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { DAYS, VERDICT_WORTH, WEIGHTS } from '../../../worker/domain/rating/method.ts';
import { ranked } from '../../../worker/domain/rating/ranking.ts';
import { isEnough, scoreOf } from '../../../worker/domain/rating/score.ts';
import type { Problem, Way } from '../../helpers/rated-agency.ts';
import * as does from '../../helpers/rated-agency.ts';

const { PROBLEMS, answered, honest, judged, published, ratingOf, ratingOfWay } = does;
const control = ratingOfWay(honest);

/** Hard ones dealt with in another way than honestly. */
const hardOnes =
  (way: Way): Way =>
  (problem) =>
    problem.hard ? way(problem) : honest(problem);

const TEMPLATE = 'Ваше обращение рассмотрено, меры принимаются.';
const template = (problem: Problem) =>
  judged(answered(published(problem), 0, { text: `${TEMPLATE} № ${problem.i}`, time: '12:00' }), problem.says && 'no');
const easy = { hard: false, i: 1, says: null } as const;

/** What somebody could try, and how much of it. */
const TRICKS: readonly (readonly [what: string, way: Way])[] = [
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
];

const call = (problem: Problem): Appeal =>
  judged(answered(published(problem, { channel: 'phone' }), 0, { time: '12:00' }), 'yes');

const part = (problem: Problem): Appeal => ({
  ...judged(answered(published(problem), 1), 'yes'),
  origin: { agency: 'friend', names: { kk: 'Дос' }, number: 'DOS-2026-000001-A', part: true },
});

describe('tricks against the rating', () => {
  it('have an honest agency to be compared with, which is ranked and far from both ends', () => {
    assert.ok(isEnough(control.inputs));
    assert.ok(control.score.least > 50 && control.score.most < 90, JSON.stringify(control.score));
  });

  it('have a control: an agency that answers hard ones sooner is rated higher', () => {
    const better = ratingOfWay(hardOnes((problem) => judged(answered(published(problem), 8), problem.says)));
    assert.ok(better.score.least > control.score.least);
  });

  for (const [what, way] of TRICKS) {
    it(`fails: ${what}`, () => {
      const { score, inputs } = ratingOfWay(way);
      assert.ok(
        score.least <= control.score.least && score.most <= control.score.most,
        `${JSON.stringify(score)} against ${JSON.stringify(control.score)}, ${JSON.stringify(inputs)}`,
      );
    });
  }

  it('bought verdicts weigh only by one appeal each, and not at all while they are few', () => {
    const silent = PROBLEMS.map((problem) => honest({ ...problem, says: null }));
    const bought = silent.map((appeal, i) => (i % 15 === 1 ? judged(appeal, 'yes') : appeal));
    assert.equal(bought.filter(({ verdict }) => verdict?.solved === 'yes').length, 8);
    assert.deepEqual(ratingOf(bought).score, ratingOf(silent).score);
  });
});

/** Ends of one appeal, each at least as bad as the one before. */
const LADDER: readonly ((problem: Problem) => Appeal)[] = [
  (p) => judged(answered(published(p), 2), 'yes'),
  (p) => judged(answered(published(p), 9), 'yes'),
  (p) => judged(answered(published(p), 9), 'partly'),
  (p) => answered(published(p), 9),
  (p) => answered(published(p), 12, { text: TEMPLATE }),
  (p) => answered(published(p), 18, { text: TEMPLATE }),
  (p) => answered(does.openedAgain(answered(published(p), 18, { text: TEMPLATE }), 19), 21, { text: TEMPLATE }),
  (p) => answered(published(p), 25, { nature: 'noted' }),
  (p) => published(p),
];

describe('the score', () => {
  const histories = fc.array(fc.nat(LADDER.length - 1), { minLength: 10, maxLength: 90 });
  // Made once: an end on a day is the same in every history.
  const made = new Map<string, Appeal>();
  const endOf = (rung: number, i: number): Appeal => {
    const key = `${rung}:${i}`;
    const appeal = made.get(key) ?? (LADDER[rung] as (p: Problem) => Appeal)({ i, hard: false, says: null });
    made.set(key, appeal);
    return appeal;
  };
  const at = (rungs: readonly number[]) => rungs.map(endOf);

  it('is never raised by a worse end of a single appeal', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.integer({ min: 1, max: LADDER.length }), (rungs, which, down) => {
        const i = which % rungs.length;
        const worse = rungs.with(i, Math.min(LADDER.length - 1, (rungs[i] ?? 0) + down));
        const [before, after] = [ratingOf(at(rungs)).score, ratingOf(at(worse)).score];
        assert.ok(after.least <= before.least, `${after.least} > ${before.least}`);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  it('is never raised by one more that is refused, passed on or terminated', () => {
    const ends = [
      does.refused,
      (p: Problem) => does.redirected(published(p)),
      (p: Problem) => does.terminated(published(p)),
    ];
    fc.assert(
      fc.property(histories, fc.constantFrom(...ends), (rungs, end) => {
        const [before, more] = [at(rungs), end({ i: 95, hard: true, says: null })];
        assert.ok(ratingOf([...before, more]).score.least <= ratingOf(before).score.least);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  it('would be raised so if the share were of what was answered alone', () => {
    const late = PROBLEMS.map((p) => (p.hard ? judged(answered(published(p), 18), p.says) : honest(p)));
    const silence = PROBLEMS.map((p) => (p.hard ? published(p) : honest(p)));
    const share = ({ inputs }: ReturnType<typeof ratingOf>) => inputs.onTime.least / inputs.substance.most;
    assert.ok(share(ratingOf(silence)) > share(ratingOf(late)));
    assert.ok(ratingOf(silence).score.least < ratingOf(late).score.least);
  });

  it('lies between its ends, whatever few numbers hide', () => {
    fc.assert(
      fc.property(histories, (rungs) => {
        const { score, parts } = ratingOf(at(rungs));
        assert.ok(score.least <= score.most && score.least >= 0 && score.most <= 100);
        for (const { least, most } of Object.values(parts)) assert.ok(least <= most);
      }),
      { numRuns: 100, seed: 20261122 },
    );
  });

  it('counts openness by what is open, a quarter of the part each', () => {
    const { inputs } = control;
    const points = (['space', 'front_office', 'service_model', 'open_budget'] as const).map(
      (_, i, all) => scoreOf(inputs, all.slice(0, i + 1)).parts.openness.least,
    );
    assert.deepEqual(points, [0.25, 0.5, 0.75, 1]);
  });
});

describe('the formula', () => {
  it('has a hundred points', () =>
    assert.equal(
      Object.values(WEIGHTS).reduce((sum, n) => sum + n, 0),
      100,
    ));
  it('gives silence less than the middle and more than "no"', () => {
    const { yes, partly, none, no } = VERDICT_WORTH;
    assert.ok(yes > partly && partly > none && none > no && DAYS.best < DAYS.worst);
  });
});

describe('the rank', () => {
  const row = (agency: string, least: number, reason: 'few' | null = null) => ({
    reason,
    agency,
    agencyNames: { kk: agency },
    region: null,
    official: null,
    openness: [],
    asOf: does.AS_OF,
    ...control,
    score: { least, most: 100 },
  });

  it('is shared by equal scores, goes by the cautious end, and is not given to too few', () => {
    const rows = ranked([row('few', 99, 'few'), row('c', 60), row('a', 70), row('b', 70)]);
    assert.deepEqual(
      rows.map(({ agency, rank }) => [agency, rank]),
      [
        ['a', 1],
        ['b', 1],
        ['c', 3],
        ['few', null],
      ],
    );
  });

  it('needs thirty cases', () => {
    const of = (n: number) => isEnough(ratingOf(PROBLEMS.slice(0, n).map((problem) => published(problem))).inputs);
    assert.deepEqual([of(29), of(30)], [false, true]);
  });
});
