import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Clock as ClockSchema, Progress as ProgressSchema } from '../../../sdk/contract/schema.ts';
import type { Clock, Extension } from '../../../sdk/contract/types.ts';
import type { Kind } from '../../../sdk/contract/vocabulary.ts';
import { KINDS } from '../../../sdk/contract/vocabulary.ts';
import { addDays, addMonths, createCalendar } from '../../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';
import { CLOSES_AT, extendClock, extensionLimits, progressOn, startClock } from '../../../worker/domain/clock.ts';

const calendar = createCalendar(KAZAKHSTAN);
const at = (local: string) => new Date(`${local}+05:00`);
const clockAt = (receivedAt: Date, of: Kind) => startClock({ kind: of, receivedAt, closesAt: CLOSES_AT, calendar });
const start = (received: string) => clockAt(at(received), 'application');

const kind = fc.constantFrom(...KINDS);
const instant = fc.date({ min: at('2024-03-01T00:00'), max: at('2029-12-31T23:59'), noInvalidDate: true });

// ---- the extension ------------------------------------------------------------------------------------------------

const extension = (decidedOn: string, until: string): Extension => ({
  decidedOn,
  until,
  reason: 'An expert opinion is needed',
  decidedBy: 'head',
});
/** Registered on 23 November 2026, due on 14 December. */
const running = start('2026-11-23T10:00');

test('an extension moves the due date and is kept in the clock', () => {
  const decision = extension('2026-12-10', '2027-01-15');
  assert.deepEqual(extendClock(running, 'application', decision, calendar), {
    ok: true,
    value: {
      ...running,
      dueOn: '2027-01-15',
      daysOff: ['2026-12-16', '2027-01-01', '2027-01-04', '2027-01-07'],
      extension: decision,
    },
  });
});

const EXTENSIONS = [
  { why: 'the first day after the term', on: '2026-12-14', until: '2026-12-15', dueOn: '2026-12-15' },
  { why: 'a Saturday becomes Monday', on: '2026-12-14', until: '2026-12-19', dueOn: '2026-12-21' },
  { why: 'a holiday becomes the next day', on: '2026-12-14', until: '2026-12-16', dueOn: '2026-12-17' },
  { why: 'two months to the day', on: '2026-12-10', until: '2027-02-10', dueOn: '2027-02-10' },
  { why: 'the limit is a Saturday: Friday before it', on: '2026-12-13', until: '2027-02-13', dueOn: '2027-02-12' },
  { why: 'rolled over the limit: back inside', on: '2026-12-14', until: '2027-02-13', dueOn: '2027-02-12' },
  { why: 'rolled up to the limit itself', on: '2026-12-08', until: '2027-02-06', dueOn: '2027-02-08' },
];
for (const { why, on, until, dueOn } of EXTENSIONS) {
  test(`extended on ${on} until ${until}, due on ${dueOn}: ${why}`, () => {
    const result = extendClock(running, 'report', extension(on, until), calendar);
    assert.ok(result.ok);
    assert.deepEqual([result.value.dueOn, result.value.extension?.until], [dueOn, until]);
  });
}

test('the last day offered for an extension is the day it gives, whenever it is decided', () => {
  assert.equal(extensionLimits(running, '2026-12-13', calendar).until, '2027-02-12', 'two months end on a Saturday');
  fc.assert(
    fc.property(instant, fc.nat(20), (received, later) => {
      const clock = clockAt(received, 'report');
      const decidedOn = addDays(clock.registeredOn, later);
      fc.pre(decidedOn <= clock.dueOn);
      const { until } = extensionLimits(clock, decidedOn, calendar);
      const result = extendClock(clock, 'report', extension(decidedOn, until), calendar);
      assert.equal(result.ok && result.value.dueOn, until);
    }),
  );
});

const REFUSALS = [
  { why: 'until the due date itself', on: '2026-12-10', until: '2026-12-14', code: 'extension_too_early' },
  { why: 'until before the due date', on: '2026-12-10', until: '2026-12-11', code: 'extension_too_early' },
  { why: 'two months and a day', on: '2026-12-10', until: '2027-02-11', code: 'extension_too_late' },
  { why: 'the day after the term', on: '2026-12-15', until: '2027-01-15', code: 'term_passed' },
] as const;
for (const { why, on, until, code } of REFUSALS) {
  test(`an extension is refused: ${why}`, () => {
    const result = extendClock(running, 'application', extension(on, until), calendar);
    assert.equal(!result.ok && result.error.code, code);
  });
}

test('a refused extension says which date would have done', () => {
  assert.deepEqual(extendClock(running, 'report', extension('2026-12-10', '2027-03-01'), calendar), {
    ok: false,
    error: { code: 'extension_too_late', latest: '2027-02-10' },
  });
  assert.deepEqual(extendClock(running, 'report', extension('2026-12-10', '2026-12-14'), calendar), {
    ok: false,
    error: { code: 'extension_too_early', dueOn: '2026-12-14' },
  });
});

test('a limit that leaves no working day after the term is too early, not a shorter term', () => {
  // Decided long before registration, so that two months end on the Sunday behind the due Friday.
  const clock = { ...running, dueOn: '2026-12-11' };
  const result = extendClock(clock, 'report', extension('2026-10-13', '2026-12-13'), calendar);
  assert.deepEqual(result, { ok: false, error: { code: 'extension_too_early', dueOn: '2026-12-11' } });
});

test('a calendar changed since the start is named, and makes no extension of the old due date', () => {
  const changed = createCalendar(KAZAKHSTAN, { '2026-12-14': false });
  const extended = extendClock(running, 'report', extension('2026-12-10', '2026-12-15'), changed);
  assert.ok(extended.ok);
  assert.deepEqual([extended.value.calendar, extended.value.daysOff], [changed.version, ['2026-12-14']]);
  const same = extendClock(running, 'report', extension('2026-12-10', '2026-12-14'), changed);
  assert.deepEqual(same, { ok: false, error: { code: 'extension_too_early', dueOn: '2026-12-14' } });
});

test('no complaint is extended, and every other kind can be', () => {
  const decision = extension('2026-12-10', '2027-01-15');
  const extended = KINDS.filter((one) => extendClock(running, one, decision, calendar).ok);
  assert.deepEqual(
    extended,
    KINDS.filter((one) => one !== 'complaint'),
  );
});

test('a term is extended once', () => {
  const first = extendClock(running, 'report', extension('2026-12-10', '2027-01-15'), calendar);
  assert.ok(first.ok);
  const second = extendClock(first.value, 'report', extension('2027-01-10', '2027-02-15'), calendar);
  assert.deepEqual(second, { ok: false, error: { code: 'already_extended' } });
});

test('whatever is decided, an extended term is longer, ends on a working day and within two months', () => {
  const days = fc.integer({ min: -5, max: 40 });
  fc.assert(
    fc.property(
      instant,
      kind,
      days,
      days.map((n) => n * 2),
      (receivedAt, of, decided, more) => {
        const clock = clockAt(receivedAt, of);
        const decidedOn = addDays(clock.registeredOn, decided);
        const result = extendClock(clock, of, extension(decidedOn, addDays(clock.dueOn, more)), calendar);
        if (!result.ok) return;
        const { value } = result;
        assert.deepEqual(ClockSchema.parse(value), value);
        assert.ok(value.dueOn > clock.dueOn && value.dueOn <= addMonths(decidedOn, 2) && of !== 'complaint');
        assert.ok(calendar.isWorkingDay(value.dueOn) && decidedOn <= clock.dueOn && more > 0);
      },
    ),
  );
});

// ---- progress -----------------------------------------------------------------------------------------------------

const progress = (clock: Clock, today: string, stoppedOn: string | null = null) => {
  const { used, given, overdue, running: runs } = ProgressSchema.parse(progressOn(clock, today, stoppedOn, calendar));
  return [used, given, overdue, runs];
};

test('the term is used up day by day, and late the day after', () => {
  for (const [today, expected] of [
    ['2026-11-21', [0, 15, false, true]], // received on a Saturday, registered on Monday
    ['2026-11-23', [0, 15, false, true]],
    ['2026-11-24', [1, 15, false, true]],
    ['2026-11-29', [4, 15, false, true]],
    ['2026-12-14', [15, 15, false, true]],
    ['2026-12-15', [16, 15, true, true]],
  ] as const) {
    assert.deepEqual(progress(running, today), expected, today);
  }
});

test('an answer stops the count', () => {
  assert.deepEqual(progress(running, '2027-06-01', '2026-12-01'), [6, 15, false, false]);
  assert.deepEqual(progress(running, '2027-06-01', '2026-12-14'), [15, 15, false, false]);
  assert.deepEqual(progress(running, '2027-06-01', '2026-12-17'), [17, 15, true, false]);
  assert.deepEqual(progress(running, '2026-11-23', '2026-11-23'), [0, 15, false, false]);
});

test('days off are not used', () => {
  const clock = start('2027-03-01T10:00');
  assert.deepEqual(progress(clock, '2027-03-19'), [12, 15, false, true]);
  assert.deepEqual(progress(clock, '2027-03-24'), [12, 15, false, true]);
  assert.deepEqual(progress(clock, '2027-03-25'), [13, 15, false, true]);
});

test('an extension gives more days and ends a lateness that has not begun', () => {
  const extended = extendClock(running, 'report', extension('2026-12-10', '2027-01-15'), calendar);
  assert.ok(extended.ok);
  assert.deepEqual(progress(running, '2026-12-21'), [19, 15, true, true]);
  assert.deepEqual(progress(extended.value, '2026-12-21'), [19, 35, false, true]);
});

test('late is exactly what uses more than was given, on working days', () => {
  fc.assert(
    fc.property(instant, kind, fc.integer({ min: 0, max: 90 }), (receivedAt, of, days) => {
      const clock = clockAt(receivedAt, of);
      const today = calendar.workingDayOnOrAfter(addDays(clock.registeredOn, days));
      const { used, given, overdue } = progressOn(clock, today, null, calendar);
      assert.equal(overdue, used > given);
    }),
  );
});
