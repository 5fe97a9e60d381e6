/** A changed calendar and the terms that run. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CalendarDay } from '../../../sdk/contract/types.ts';
import { addDays, createCalendar } from '../../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';
import { recountClock, startClock } from '../../../worker/domain/clock.ts';
import { changedDays, mergedDays, overridesOf, recount } from '../../../worker/domain/recounts.ts';
import { appealIn } from '../../helpers/citizens-acts.ts';
import vectors from './deadline-vectors.json' with { type: 'json' };

const plain = createCalendar(KAZAKHSTAN);
const day = (date: string, working: boolean): CalendarDay => ({ date, working, name: null });
const calendarWith = (...days: CalendarDay[]) => createCalendar(KAZAKHSTAN, overridesOf(days));
const clockOf = (registered: string, kind: 'report' | 'complaint' = 'report') =>
  startClock({ kind, receivedAt: new Date(`${registered}T05:00:00Z`), closesAt: '18:30', calendar: plain });

const dates = fc.integer({ min: 0, max: 120 }).map((n) => addDays('2026-11-16', n));
const lists = fc.uniqueArray(fc.record({ date: dates, working: fc.boolean(), name: fc.constant(null) }), {
  maxLength: 12,
  selector: ({ date }) => date,
});
const clocks = fc
  .tuple(dates, fc.constantFrom('report' as const, 'complaint' as const), fc.boolean())
  .map(([on, kind, extended]) => {
    const clock = clockOf(plain.workingDayOnOrAfter(on), kind);
    const decidedOn = clock.dueOn;
    return extended && kind === 'report'
      ? {
          ...clock,
          extension: { decidedOn, until: addDays(decidedOn, 40), reason: 'Экспертиза', decidedBy: 'Ахметова' },
        }
      : clock;
  });

describe('a term counted anew', () => {
  for (const { registered, workingDays, due, why } of vectors) {
    it(`is the very date of the vectors: ${why}`, () => {
      const kind = workingDays === 20 ? 'complaint' : 'report';
      const clock = { ...clockOf(registered, kind), term: workingDays, dueOn: '1999-01-01', daysOff: [] };
      assert.equal(recountClock(clock, plain).dueOn, due);
    });
  }

  it('moves by a day where a working day became a day off, and comes back with it', () => {
    const clock = clockOf('2026-11-16');
    const moved = recountClock(clock, calendarWith(day('2026-11-20', false)));
    assert.deepEqual([clock.dueOn, moved.dueOn, moved.daysOff], ['2026-12-07', '2026-12-08', ['2026-11-20']]);
    assert.deepEqual(recountClock(moved, plain), clock);
  });

  it('keeps an extension as it was decided, inside its two months', () => {
    const extension = { decidedOn: '2026-12-07', until: '2027-02-05', reason: 'Экспертиза', decidedBy: 'Ахметова' };
    const moved = recountClock({ ...clockOf('2026-11-16'), extension }, calendarWith(day('2027-02-05', false)));
    assert.deepEqual([moved.dueOn, moved.extension], ['2027-02-04', extension]);
  });

  it('is the same once it was counted, whatever was counted before', () => {
    fc.assert(
      fc.property(clocks, lists, lists, (clock, before, after) => {
        const calendar = calendarWith(...after);
        const once = recountClock(recountClock(clock, calendarWith(...before)), calendar);
        assert.deepEqual(recountClock(once, calendar), once);
        assert.deepEqual(recountClock(clock, calendar), once);
      }),
    );
  });

  it('is as it was when the days that changed it are taken back', () => {
    fc.assert(
      fc.property(clocks, lists, (clock, days) => {
        const original = recountClock(clock, plain);
        assert.deepEqual(recountClock(recountClock(original, calendarWith(...days)), plain), original);
      }),
    );
  });
});

describe('an appeal counted anew', () => {
  const open = appealIn('registered');

  it('says which date it was, which it is, and why', () => {
    const swap = { date: '2026-11-20', working: false, name: { kk: 'Демалысты ауыстыру', ru: 'Перенос выходного' } };
    const found = recount(open, calendarWith(swap), [swap]);
    assert.equal(found?.reason, '07.12.2026 → 08.12.2026. 20.11.2026 Перенос выходного');
    assert.deepEqual([found?.appeal.version, found?.appeal.listedAt], [open.version + 1, open.listedAt]);
    assert.equal(found && recount(found.appeal, calendarWith(swap), [swap]), null);
  });

  it('is left alone where nothing of it changes, or nobody waits any more', () => {
    assert.equal(recount(open, calendarWith(day('2027-06-01', false)), []), null);
    assert.equal(
      recount(appealIn('answered', { stoppedOn: '2026-11-18' }), calendarWith(day('2026-11-20', false)), []),
      null,
    );
  });
});

describe('lists of days', () => {
  it('differ where a day is worked in one and not in the other', () => {
    const [a, b, c] = [day('2026-11-20', false), day('2026-11-21', true), day('2026-12-31', false)];
    assert.deepEqual(
      changedDays([a, b], [a, c]).map(({ date }) => date),
      ['2026-11-21', '2026-12-31'],
    );
    assert.deepEqual(changedDays([a, b], [b, a]), []);
  });

  it('merged twice are merged once', () => {
    fc.assert(
      fc.property(lists, lists, (own, country) => {
        const merged = mergedDays(own, country);
        assert.deepEqual(mergedDays(merged, country), merged);
      }),
    );
  });
});
