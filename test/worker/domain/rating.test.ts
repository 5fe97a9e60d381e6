/** The rating: tricks against it fail, and no worse end of an appeal ever raises it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RejectionReason } from '../../../sdk/contract/vocabulary.ts';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { erase } from '../../../worker/domain/erasure.ts';
import { DAYS, VERDICT_WORTH, WEIGHTS } from '../../../worker/domain/rating/method.ts';
import { ranked } from '../../../worker/domain/rating/ranking.ts';
import { isEnough, scoreOf } from '../../../worker/domain/rating/score.ts';
import { afterAct } from '../../helpers/desk-acts.ts';
import type { Problem } from '../../helpers/rated-agency.ts';
import * as does from '../../helpers/rated-agency.ts';
import { hardOnes, hiddenLater, TEMPLATE, TRICKS } from '../../helpers/rating-tricks.ts';

const { PROBLEMS, answered, honest, judged, published, ratingOf, ratingOfWay } = does;
const control = ratingOfWay(honest);

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

describe('hiding', () => {
  const hiddenEvery = (n: number, reason: RejectionReason) =>
    ratingOfWay((p) => (p.i % n === 0 ? hiddenLater(p, reason, honest) : honest(p)));

  it('lowers the rating, the more the more is hidden, and is told among the inputs', () => {
    const [few, many, all] = [hiddenEvery(6, 'insult'), hiddenEvery(2, 'off_topic'), hiddenEvery(1, 'spam')];
    const scores = [control, few, many, all].map(({ score }) => score.least);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a).filter((n, i, sorted) => n !== sorted[i - 1]),
    );
    assert.deepEqual([control.inputs.hidden.least, few.inputs.hidden.least, many.inputs.hidden.least], [0, 20, 55]);
    assert.deepEqual(
      [all.inputs.yes.least, all.inputs.notNo.least, all.inputs.clear.least, all.inputs.local.least],
      [0, 0, 0, 0],
    );
  });

  it('does not save what citizens call unsolved or unclear', () => {
    const silent = PROBLEMS.map((p) => honest({ ...p, says: 'no' }));
    const gone = PROBLEMS.map((p) => hiddenLater({ ...p, says: 'no' }, 'insult', honest));
    assert.ok(ratingOf(gone).score.least <= ratingOf(silent).score.least);
    const bad = ratingOfWay((p) => (p.says === 'no' ? hiddenLater(p, 'insult', honest) : honest(p)));
    assert.ok(bad.score.least <= control.score.least && bad.score.most <= control.score.most);
  });

  it('of personal data costs nothing and earns nothing, and so does what a citizen takes back or has erased', () => {
    assert.deepEqual(hiddenEvery(2, 'personal_data'), control);
    const erased = PROBLEMS.map((p) => {
      const appeal = honest(p);
      return appeal.stoppedOn === null || p.i % 40
        ? appeal
        : afterAct(erase(appeal, { ground: 'request', reason: 'Сұрады' }));
    });
    assert.deepEqual(ratingOf(erased), control);
    const back = PROBLEMS.map(honest).map(
      (appeal): Appeal => ({ ...appeal, consented: false, publication: 'no_consent' }),
    );
    assert.deepEqual(ratingOf(back), control);
  });
});

/** Ends of one appeal, each at least as bad as the one before. */
const LADDER: readonly ((problem: Problem) => Appeal)[] = [
  (p) => judged(answered(published(p), 2), 'yes'),
  (p) => judged(answered(published(p), 9), 'yes'),
  (p) => judged(answered(published(p), 9), 'partly'),
  (p) => answered(published(p), 9),
  (p) => does.hidden(answered(published(p), 9), 'insult', does.instant('2026-12-30')),
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
