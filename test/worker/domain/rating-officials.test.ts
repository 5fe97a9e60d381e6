/** The rating of officials: whoever tries to look better than a colleague who deals with the same problems honestly looks worse. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { merge } from '../../../worker/domain/acts/merging.ts';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { assign } from '../../../worker/domain/assigning.ts';
import { ranked } from '../../../worker/domain/rating/ranking.ts';
import { keptQuarter, rowsOf } from '../../../worker/domain/rating/rows.ts';
import { deskAt } from '../../helpers/desk-acts.ts';
import type { Problem, Way } from '../../helpers/rated-agency.ts';
import * as does from '../../helpers/rated-agency.ts';
import { hardOnes, TRICKS, template } from '../../helpers/rating-tricks.ts';

const { PROBLEMS, answered, hidden, honest, judged, later, published } = does;

/** The same problems, on the same days, once for each of the two. */
const SHARES: readonly (readonly [who: string | undefined, first: number])[] = [
  ['head', 0],
  ['deputy', 1200],
];
const problemsOf = (official: string | undefined, first: number): Problem[] =>
  PROBLEMS.map((problem) => ({ ...problem, i: problem.i + first, ...(official && { official }) }));

const HEAD = { id: 'clerk', scopes: ['desk:assign'] as const };

/** Given to somebody on the nth working day, by the real act. */
function passedTo(appeal: Appeal, official: string, days: number): Appeal {
  const result = assign(appeal, { assignee: null, official }, HEAD, later(appeal, days).slice(0, 10));
  assert.ok(result.ok);
  return result.value?.appeal ?? appeal;
}

/** What both are rated when the first deals with problems so; the second is always honest. */
function officialsWith(way: Way, deputys: Way = honest) {
  const [mine, theirs] = SHARES.map(([who, first]) => problemsOf(who, first));
  return officialsOf([...(mine ?? []).flatMap(way), ...(theirs ?? []).flatMap(deputys)]);
}

function officialsOf(appeals: readonly Appeal[]) {
  const agency = { id: 'kokshetau', names: { kk: 'Көкшетау' }, region: null, countedOn: does.AS_OF, openness: [] };
  const quarters = [keptQuarter(does.countedOf(appeals), does.AS_OF).officials];
  const rows = ranked(rowsOf('officials', [{ ...agency, quarters }]));
  const of = (id: string) => rows.find(({ official }) => official === id);
  return { head: of('head'), deputy: of('deputy') };
}

const control = officialsWith(honest);

/** Tricks that only somebody with colleagues can try. */
const AMONG_COLLEAGUES: readonly (readonly [what: string, way: Way])[] = [
  [
    'hard ones are passed on the day before the term runs out, and the colleague answers late',
    hardOnes((p) => judged(answered(passedTo(published(p), 'deputy', 14), 18), p.says)),
  ],
  [
    'hard ones are passed on the day before the term runs out, and nobody answers',
    hardOnes((p) => passedTo(published(p), 'deputy', 14)),
  ],
  [
    'hard ones are signed by the colleague, late',
    hardOnes((p) => judged(answered(published(p), 18, { official: 'deputy' }), p.says)),
  ],
  [
    'hard ones are answered with one text and passed on when citizens open them again',
    hardOnes((p) => passedTo(template({ ...p, says: 'no' }) as Appeal, 'deputy', 5)),
  ],
  ['hard ones are hidden, and left', hardOnes((p) => hidden(published(p), 'personal_data'))],
  [
    'hard ones are hidden, and closed with one text',
    hardOnes((p) => judged(closed(hidden(published(p), 'personal_data')), p.says && 'no')),
  ],
  ['everything is extended and answered late', (p) => judged(answered(does.extended(published(p)), 18), p.says)],
  ['hard ones are put under one that the colleague will answer some day', hardOnes((p) => under(published(p)))],
];

const closed = (appeal: Appeal) => answered(appeal, 1, { text: 'Ваше обращение рассмотрено, меры принимаются.' });

function under(appeal: Appeal): Appeal {
  const main = published({ i: 2000, hard: true, says: null, official: 'deputy' });
  const pair = merge(appeal, main, deskAt(later(appeal, 2)));
  assert.ok(pair.ok);
  return pair.value.duplicate.appeal;
}

describe('tricks of officials against the rating', () => {
  it('have an honest control: two who do the same stand at the same place', () => {
    const { head, deputy } = control;
    assert.deepEqual([head?.rank, deputy?.rank, head?.score], [1, 1, deputy?.score]);
    assert.ok((head?.score.least ?? 0) > 50);
  });

  it('have another control: who answers hard ones sooner stands first', () => {
    const { head, deputy } = officialsWith(hardOnes((p) => judged(answered(published(p), 8), p.says)));
    assert.deepEqual([head?.rank, deputy?.rank], [1, 2]);
  });

  for (const [what, way] of [...TRICKS, ...AMONG_COLLEAGUES]) {
    it(`fails: ${what}`, () => {
      const { head, deputy } = officialsWith(way);
      const told = `${JSON.stringify(head?.score)} against ${JSON.stringify(deputy?.score)}`;
      assert.ok(head && deputy && head.score.most <= deputy.score.most, told);
      // What was only added stands apart: it makes nothing worse, and nothing better.
      const added = head.inputs.apart.least > 0;
      assert.deepEqual([head.rank, deputy.rank], added ? [1, 1] : [2, 1], told);
    });
  }
});

describe('what nobody was given', () => {
  it('weighs on every official of the agency, on whoever would have had it too', () => {
    const { head, deputy } = officialsWith(hardOnes(({ official: _, ...p }) => published(p)));
    for (const row of [head, deputy]) assert.ok(row && row.score.least < (control.head?.score.least ?? 0));
    assert.ok(head?.inputs.nobodys && head.inputs.nobodys.least >= 10);
  });
});

describe('passing an appeal on', () => {
  it('neither rids anybody of it nor burdens a colleague, whenever it is done and whoever signs', () => {
    const ends: readonly ((appeal: Appeal, official: string) => Appeal)[] = [
      (appeal) => appeal,
      (appeal, official) => answered(appeal, 14, { official }),
      (appeal, official) => answered(appeal, 20, { official }),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(119), fc.integer({ min: 2, max: 13 }), fc.nat(2)), { minLength: 1, maxLength: 20 }),
        (passes) => {
          const turn = new Map(passes.map(([i, ...how]) => [i, how]));
          const way =
            (to: string): Way =>
            (problem) => {
              const [day, end = 0] = turn.get(problem.i) ?? [];
              if (day === undefined) return honest(problem);
              return ends[end]?.(passedTo(published(problem), to, day), to) ?? [];
            };
          const [passed, kept] = [officialsWith(way('deputy')), officialsWith(way('head'))];
          assert.deepEqual([passed.head?.inputs, passed.deputy?.inputs], [kept.head?.inputs, kept.deputy?.inputs]);
        },
      ),
      { numRuns: 40, seed: 20261122 },
    );
  });

  it('mends a slip while the moderators have their day', () => {
    const slips: Way = (p) => judged(answered(passedTo(published({ ...p, official: 'deputy' }), 'head', 1), 5), p.says);
    const right: Way = (p) => judged(answered(published(p), 5), p.says);
    assert.deepEqual(officialsWith(slips).deputy?.inputs, officialsWith(right).deputy?.inputs);
    assert.deepEqual(officialsWith(slips).head?.inputs, officialsWith(right).head?.inputs);
  });

  it('brings no easy ones to whoever takes them last', () => {
    const taken: Way = (p) =>
      p.hard ? honest(p) : judged(answered(passedTo(published(p), 'head', 4), 5, { official: 'head' }), p.says);
    assert.deepEqual(officialsWith(honest, taken).head?.inputs, control.head?.inputs);
  });

  it('takes back nothing once it was signed: what is opened again stays with who signed', () => {
    const [problem] = problemsOf(undefined, 0);
    assert.ok(problem);
    const again = does.openedAgain(answered(published(problem), 3, { official: 'head' }), 6);
    assert.equal(passedTo(again, 'deputy', 1).answerable?.official, 'head');
  });
});

describe('the rank of an official', () => {
  const answersOf = (n: number) =>
    officialsOf(
      problemsOf('head', 0)
        .slice(0, n)
        .map((p) => judged(answered(published(p), 3), 'yes')),
    );

  it('needs thirty cases, however good they are', () => {
    const rows = [29, 30].map((n) => answersOf(n).head);
    assert.deepEqual(
      rows.map((row) => [row?.rank, row?.reason]),
      [
        [null, 'few'],
        [1, null],
      ],
    );
  });

  it('does not come from what nobody was given', () => {
    const nobodys = problemsOf(undefined, 500)
      .slice(0, 20)
      .map((p) => published(p));
    const mixed = officialsOf([
      ...problemsOf('head', 0)
        .slice(0, 28)
        .map((p) => judged(answered(published(p), 3), 'yes')),
      ...nobodys,
    ]).head;
    assert.ok(mixed && mixed.inputs.cases.least >= 30);
    assert.deepEqual([mixed.reason, mixed.rank], ['few', null]);
  });

  it('says nothing at all of who has fewer than five', () => assert.equal(answersOf(4).head, undefined));
});
