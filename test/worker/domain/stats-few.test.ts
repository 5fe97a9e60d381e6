/** That few cannot be found out by comparing answers (S35), with controls in which they are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Amount, Stats, StatsQuery } from '../../../sdk/contract/types.ts';
import type { Contribution, Quarter } from '../../../worker/domain/stats/cells.ts';
import { tally } from '../../../worker/domain/stats/cells.ts';
import { quartersOf } from '../../../worker/domain/stats/period.ts';
import { statsOf } from '../../../worker/domain/stats/stats.ts';
import { calendar } from '../../helpers/citizens-acts.ts';
import { found } from '../../helpers/differencing.ts';

const on = { opensAt: '09:00', closesAt: '18:30', calendar, asOf: '2026-12-31' };

const TOPICS = ['roads', 'water', 'snow', 'waste'] as const;
const OUTCOMES = ['o:onTime', 'o:late', 'o:redirected', 'o:terminated', 'open:2026-12-01:2026-12-20'] as const;
const QUARTERS = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const;
const OFFICIALS = [
  { id: 'aa', name: 'А', position: { kk: 'а' } },
  { id: 'bb', name: 'Б', position: { kk: 'б' } },
];

/** So many appeals of each topic, official and outcome in each quarter; often few, as it is in a village. */
const years = fc.array(
  fc.record({
    quarter: fc.constantFrom(...QUARTERS),
    topic: fc.constantFrom(...TOPICS),
    official: fc.constantFrom('aa', 'bb', null),
    outcome: fc.constantFrom(...OUTCOMES),
    n: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 })),
  }),
  { minLength: 1, maxLength: 30 },
);
type Year = typeof years extends fc.Arbitrary<infer T> ? T : never;

function quartersFrom(year: Year): Map<string, Quarter> {
  const quarters = new Map<string, Quarter>();
  for (const { quarter, topic, official, outcome, n } of year) {
    const sums = quarters.get(quarter) ?? {};
    quarters.set(quarter, sums);
    const answered = outcome === 'o:onTime' || outcome === 'o:late';
    const contribution: Contribution = {
      quarter,
      cells: [outcome, ...(answered ? ['s:yes', 'c:none'] : [])],
      whole: ['k:1:10'],
      rated: { cells: [], by: [] },
      groups: [`topic:${topic}`, ...(official ? [`official:${official}`] : [])],
      brief: [
        'channel:widget',
        `month:${quarter.slice(0, 4)}-${{ Q1: '01', Q2: '04', Q3: '07', Q4: '10' }[quarter.slice(5)]}`,
      ],
    };
    for (let i = 0; i < n; i++) tally(sums, contribution, 1);
  }
  return new Map([...quarters].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const PERIODS = ['last', 'all', '2025', '2026', ...QUARTERS];

/** Every answer the service gives of an agency. */
function everyView(quarters: Map<string, Quarter>): Stats[] {
  const queries: StatsQuery[] = PERIODS.flatMap((period) => [
    { period },
    ...TOPICS.map((topic) => ({ period, topic })),
    ...OFFICIALS.map(({ id }) => ({ period, official: id })),
  ]);
  return queries.map((query) => {
    const { from, to } = quartersOf(query.period, on.asOf);
    const chosen = new Map([...quarters].filter(([name]) => name >= from && name <= to));
    return statsOf(chosen, { agency: 'kokshetau', query, from, to, officials: OFFICIALS }, on);
  });
}

describe('whoever compares every answer with every other (S35)', () => {
  it('finds no number below five', () => {
    fc.assert(
      fc.property(years, (year) => {
        const quarters = quartersFrom(year);
        assert.deepEqual(found(everyView(quarters), QUARTERS), []);
      }),
      { numRuns: Number(process.env.JAUAP_S35_RUNS ?? 100), endOnFailure: true },
    );
  });

  it('finds one where the group that is hidden stands alone: the control', () => {
    const exact = (n: number): Amount => ({ least: n, most: n });
    const quarters = quartersFrom([
      { quarter: '2026-Q1', topic: 'roads', official: 'aa', outcome: 'o:onTime', n: 20 },
      { quarter: '2026-Q1', topic: 'water', official: 'aa', outcome: 'o:onTime', n: 3 },
    ]);
    const [row] = everyView(
      quartersFrom([{ quarter: '2026-Q1', topic: 'roads', official: 'aa', outcome: 'o:onTime', n: 20 }]),
    )
      .filter(({ period, topics }) => period === '2026-Q1' && topics !== null)
      .flatMap(({ topics }) => topics?.rows ?? []);
    // Only what is few is hidden, and nothing beside it.
    const topics = { rows: row ? [row] : [], others: { least: 1, most: 4 } };
    const views = everyView(quarters)
      .filter(({ period, topic, official }) => period === '2026-Q1' && topic === null && official === null)
      .map((view): Stats => ({ ...view, topics, received: exact(23) }));
    assert.notDeepEqual(found(views, QUARTERS), []);
  });

  it('finds one in parts that are told exactly but for the few: another control', () => {
    const quarters = quartersFrom([
      { quarter: '2026-Q1', topic: 'roads', official: 'aa', outcome: 'o:onTime', n: 20 },
      { quarter: '2026-Q1', topic: 'roads', official: 'aa', outcome: 'o:late', n: 3 },
    ]);
    const views = everyView(quarters).map(
      (view): Stats =>
        view.period === '2026-Q1' && view.topic === null && view.official === null
          ? { ...view, outcome: { ...view.outcome, onTime: { least: 20, most: 20 } } }
          : view,
    );
    assert.notDeepEqual(found(views, QUARTERS), []);
  });
});
