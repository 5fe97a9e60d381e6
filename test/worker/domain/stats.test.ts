/** The numbers: what counts how, as tables. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { createCalendar } from '../../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';
import { addedTimes, median, medianOfTimes } from '../../../worker/domain/overview/facts.ts';
import { addWorkingHours, workingHoursBetween } from '../../../worker/domain/promise.ts';
import type { Contribution, Quarter } from '../../../worker/domain/stats/cells.ts';
import { contributionOf, tally } from '../../../worker/domain/stats/cells.ts';
import { medianBetween } from '../../../worker/domain/stats/medians.ts';
import { quarterOf, quartersOf } from '../../../worker/domain/stats/period.ts';
import { FEW, group, inSteps } from '../../../worker/domain/stats/protect.ts';
import { appealIn, MONDAY } from '../../helpers/citizens-acts.ts';
import { after, HAPPENINGS, histories, registered } from '../../helpers/stats-histories.ts';

const calendar = createCalendar(KAZAKHSTAN, {});
const at = { opensAt: '09:00', closesAt: '18:30', calendar };

describe('what an appeal adds', () => {
  const cell = (changes: Partial<Appeal>) => contributionOf(appealIn('registered', changes), at).cells[0];
  const { clock } = appealIn('registered');
  const rows: readonly [string, Partial<Appeal>, string][] = [
    ['answered on the last day', { status: 'answered', stoppedOn: clock.dueOn }, 'o:onTime'],
    ['answered the day after', { status: 'answered', stoppedOn: '2027-06-01' }, 'o:late'],
    ['done', { status: 'done', stoppedOn: clock.dueOn }, 'o:onTime'],
    ['passed on at once', { status: 'redirected', stoppedOn: clock.registeredOn }, 'o:redirected'],
    ['passed on too late', { status: 'redirected', stoppedOn: clock.dueOn }, 'o:redirectedLate'],
    ['refused as a whole', { status: 'rejected', stoppedOn: clock.registeredOn }, 'o:refused'],
    ['taken back', { status: 'withdrawn', stoppedOn: clock.registeredOn }, 'o:withdrawn'],
    ['ended without an answer', { status: 'terminated', stoppedOn: clock.registeredOn }, 'o:terminated'],
  ];
  for (const [name, changes, expected] of rows) {
    it(`${name}: ${expected}`, () => assert.equal(cell(changes), expected));
  }

  it('open ones are kept by their dates, so a day that passes changes no sum', () => {
    assert.match(cell({}) ?? '', /^open:\d{4}-\d\d-\d\d:\d{4}-\d\d-\d\d$/);
  });

  it('an appeal that was opened again after a first word has no hours to it: they would be none, or less', () => {
    const said = (firstReplyAt: string) => {
      const { cells, whole } = contributionOf(appealIn('in_progress', { firstReplyAt }), at);
      return [...cells, ...whole].filter((cell) => /^k?[hw]:/.test(cell));
    };
    const received = Date.parse(clock.receivedAt);
    assert.deepEqual(said(new Date(received - 3 * 86_400_000).toISOString()), []);
    assert.equal(said(new Date(received + 3 * 86_400_000).toISOString()).length, 2);
  });

  it('a publication stands apart from appeals', () => {
    const source = { url: 'https://paper.example/1', title: 'Яма', outlet: 'Газета', on: '2026-11-01' };
    const { cells, groups, brief } = contributionOf(appealIn('registered', { source }), at);
    assert.deepEqual([cells, groups, brief], [[], [], ['media']]);
  });
});

describe('a median', () => {
  const times = (values: readonly number[]) => addedTimes(values.map((value) => [value, 1]));
  const ten = (n: number) => Array.from<number>({ length: 10 }).fill(n);
  const rows: readonly [string, number[], number[], ReturnType<typeof medianBetween>][] = [
    ['of nine is not told', ten(3).slice(1), [], null],
    ['of ended ones is exact', ten(3), [], { least: 3, most: 3 }],
    ['is exact while those that wait are few and old', ten(3), [40, 40], { least: 3, most: 3 }],
    ['is at least the age of those that wait', ten(3).slice(5), ten(20), { least: 20, most: null }],
    ['lies between where young ones wait', ten(9), ten(1).slice(6), { least: 9, most: 9 }],
  ];
  for (const [name, ended, ages, expected] of rows) {
    it(name, () => assert.deepEqual(medianBetween(times(ended), times(ages)), expected));
  }

  it('of values that were counted is that of the values themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 30 }), fc.nat(30), (values, waiting) => {
        assert.equal(medianOfTimes(times(values), waiting), median(values, waiting));
      }),
    );
  });

  it('is never made shorter by leaving somebody without an answer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 10, maxLength: 40 }), fc.nat(60), (days, more) => {
        const oldest = Math.max(...days) + more;
        const before = medianBetween(times(days), times([]));
        const after = medianBetween(times(days.slice(1)), times([oldest]));
        assert.ok((after?.least ?? 0) >= (before?.least ?? 0));
      }),
    );
  });
});

describe('working hours', () => {
  it('are those that were added', () => {
    fc.assert(
      fc.property(fc.nat(60 * 24 * 300), fc.integer({ min: 1, max: 200 }), (minutes, hours) => {
        const from = new Date(Date.parse('2026-01-05T00:00:00Z') + minutes * 60_000);
        const to = addWorkingHours(from, hours, at);
        assert.ok(Math.abs(workingHoursBetween(from, to, at) - hours) < 1e-6);
      }),
    );
  });
});

describe('periods', () => {
  it('are whole quarters', () => {
    const rows: readonly [string, string, string][] = [
      ['last', '2025-Q4', '2026-Q4'],
      ['2026', '2026-Q1', '2026-Q4'],
      ['2026-Q2', '2026-Q2', '2026-Q2'],
      ['all', '2000-Q1', '2026-Q4'],
    ];
    for (const [period, from, to] of rows) assert.deepEqual(quartersOf(period, '2026-11-22'), { from, to });
    assert.equal(quarterOf('2026-03-31'), '2026-Q1');
  });
});

describe('what is kept by quarter', () => {
  const seen = new Set<string>();

  it('equals a recount after any history, in whatever pages it is counted', () => {
    fc.assert(
      fc.property(histories, (several) => {
        const kept: Record<string, Quarter> = {};
        const counted = new Map<string, Contribution>();
        const count = (appeal: Appeal) => {
          const [before, now] = [counted.get(appeal.number), contributionOf(appeal, at)];
          if (before) tally(quarterIn(kept, before), before, -1);
          tally(quarterIn(kept, now), now, 1);
          counted.set(appeal.number, now);
          if (before && before.quarter !== now.quarter) seen.add('another quarter');
        };
        const all = several.flatMap(({ from, official, published, acts }, i) => {
          let minutes = 0;
          let own: Appeal[] = [registered(i, new Date(from), official, published)];
          for (const [name, later, staff, page] of acts) {
            minutes += later;
            const now = new Date(from + minutes * 60_000).toISOString();
            const [first, ...rest] = own;
            const next = first ? after(first, name, now, staff) : [];
            if (next[0] !== first) seen.add(name);
            own = [...next, ...rest];
            if (page) own.forEach(count);
          }
          return own;
        });
        all.forEach(count);
        const recounted: Record<string, Quarter> = {};
        for (const appeal of all) {
          const now = contributionOf(appeal, at);
          tally(quarterIn(recounted, now), now, 1);
        }
        assert.deepEqual(withoutEmpty(kept), recounted);
      }),
      { numRuns: 400, seed: 20261122 },
    );
  });

  it('has seen everything that can happen, and appeals that moved to another quarter', () => {
    assert.deepEqual(
      [...HAPPENINGS, 'another quarter'].filter((name) => !seen.has(name)),
      [],
    );
  });

  it('would not equal it if what an appeal added before were not taken away', () => {
    const appeal = registered(0, new Date(MONDAY), 'head');
    const quarter: Quarter = {};
    for (const one of [appeal, { ...appeal, topic: 'water' as const }]) tally(quarter, contributionOf(one, at), 1);
    assert.notEqual(quarter.all?.n, 1);
  });

  it('goes by the day in Kazakhstan', () => {
    const quarter = (from: string) => contributionOf(registered(0, new Date(from), null), at).quarter;
    // What comes after closing is registered on the next working day (АППК art. 64(1)).
    assert.deepEqual(['2026-09-30T13:30:59Z', '2026-09-30T13:31:00Z'].map(quarter), ['2026-Q3', '2026-Q4']);
    const late = (now: string) =>
      after(registered(0, new Date('2026-09-01T05:00:00Z'), 'head'), 'answer', now, 'aigul')[0];
    const days = ['2026-09-22T18:59:59Z', '2026-09-22T19:00:00Z'].map((now) => late(now)?.stoppedOn);
    assert.deepEqual(days, ['2026-09-22', '2026-09-23'], 'so does the day of an answer');
  });
});

function quarterIn(quarters: Record<string, Quarter>, { quarter }: Contribution): Quarter {
  quarters[quarter] ??= {};
  return quarters[quarter];
}

const withoutEmpty = (kept: Record<string, Quarter>) =>
  Object.fromEntries(Object.entries(kept).filter(([, quarter]) => Object.keys(quarter).length > 0));

describe('few', () => {
  it('stand with the smallest that is enough, if they would stand alone', () => {
    assert.deepEqual(group({ roads: 20, water: 3, snow: 7 }), { shown: new Map([['roads', 20]]), others: 10 });
    assert.deepEqual(group({ roads: 20, water: 3, snow: 4 }), { shown: new Map([['roads', 20]]), others: 7 });
    assert.deepEqual(group({ roads: 20, snow: 7 }).others, 0);
  });

  it('may be anything from one to four, whatever the sum says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 7 }), (numbers) => {
        const parts = Object.fromEntries(numbers.map((n, i) => [`part${i}`, n]));
        const told = inSteps(parts);
        const total = numbers.reduce((sum, n) => sum + n, 0);
        // A whole that is few itself is told to nobody, so that it cannot be drawn from.
        fc.pre(total >= FEW);
        const sum = (side: 'least' | 'most') => Object.values(told).reduce((all, amount) => all + amount[side], 0);
        const largest = Math.max(...numbers);
        for (const [name, n] of Object.entries(parts)) {
          if (n === 0 || n > 4 || n === largest) continue;
          const { least, most } = told[name] ?? { least: 0, most: 0 };
          assert.deepEqual([least, most], [1, 4]);
          assert.ok(total - (sum('most') - most) <= 1, 'one is possible');
          assert.ok(total - (sum('least') - least) >= 4, 'four are possible');
        }
      }),
    );
  });
});
