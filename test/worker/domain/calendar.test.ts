import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Calendar, LocalDate } from '../../../worker/domain/calendar.ts';
import { addDays, addMonths, createCalendar, weekday } from '../../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';

const calendar = createCalendar(KAZAKHSTAN);
const someDate = fc.integer({ min: 0, max: 366 * 7 }).map((n) => addDays('2023-06-01', n));

/** The slow and obvious way, to compare with. */
function eachDay(after: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

test('the days of the week are right, before 1970 too', () => {
  for (const [date, expected] of [
    ['1969-12-31', 3],
    ['1970-01-01', 4],
    ['2024-02-29', 4],
    ['2026-11-21', 6],
    ['2027-05-16', 7],
    ['2027-05-17', 1],
  ] as const) {
    assert.equal(weekday(date), expected, date);
  }
});

test('days are added over months, leap days and years', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2026-02-28', 1), '2026-03-01');
  assert.equal(addDays('2027-01-01', -1), '2026-12-31');
});

test('months are added, and clamped to the end of the month', () => {
  for (const [date, months, expected] of [
    ['2026-11-21', 2, '2027-01-21'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-30', 2, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', 12, '2027-01-31'],
  ] as const) {
    assert.equal(addMonths(date, months), expected, `${date} + ${months}`);
  }
});

test('a text that is no date is refused aloud', () => {
  for (const wrong of ['2026-02-30', '2026-2-3', '21.11.2026', '', '2026-13-01', '2026-11-21T00:00:00Z']) {
    assert.throws(() => calendar.isWorkingDay(wrong), RangeError, wrong);
  }
  assert.equal(calendar.isWorkingDay('2026-02-27'), true);
});

test('days off and working weekends are known', () => {
  for (const [date, works] of [
    ['2024-05-04', true], // Saturday, worked
    ['2024-05-08', false], // instead of this Wednesday
    ['2025-01-05', true],
    ['2025-01-03', false],
    ['2026-03-15', false], // a Sunday, not yet a holiday
    ['2026-03-16', true],
    ['2026-08-31', true],
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2027-03-15', false],
  ] as const) {
    assert.equal(calendar.isWorkingDay(date), works, date);
  }
});

test('the first working day is the date itself or comes after the days off', () => {
  assert.equal(calendar.workingDayOnOrAfter('2026-11-20'), '2026-11-20');
  assert.equal(calendar.workingDayOnOrAfter('2026-11-21'), '2026-11-23');
  assert.equal(calendar.workingDayOnOrAfter('2026-03-21'), '2026-03-26');
});

test('day 1 is the working day after', () => {
  assert.equal(calendar.addWorkingDays('2026-11-20', 1), '2026-11-23');
  assert.equal(calendar.addWorkingDays('2026-11-20', 0), '2026-11-20');
  assert.equal(calendar.addWorkingDays('2026-12-31', 1), '2027-01-05');
});

test('counting by weeks agrees with walking through every day', () => {
  fc.assert(
    fc.property(someDate, fc.integer({ min: -20, max: 900 }), (after, length) => {
      const until = addDays(after, length);
      const days = eachDay(after, until);
      assert.equal(calendar.workingDaysBetween(after, until), days.filter(calendar.isWorkingDay).length);
      assert.deepEqual(
        calendar.daysOffBetween(after, until),
        days.filter((day) => weekday(day) <= 5 && !calendar.isWorkingDay(day)),
      );
    }),
  );
});

test('adding and counting are each other’s inverse', () => {
  fc.assert(
    fc.property(someDate, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const to = calendar.addWorkingDays(from, days);
      assert.equal(calendar.isWorkingDay(to), true);
      assert.equal(calendar.workingDaysBetween(from, to), days);
    }),
  );
});

test('an override makes a weekday off and a weekend day worked', () => {
  const swapped = createCalendar(KAZAKHSTAN, { '2026-12-18': false, '2026-12-20': true });
  assert.equal(calendar.isWorkingDay('2026-12-18'), true);
  assert.equal(swapped.isWorkingDay('2026-12-18'), false);
  assert.equal(swapped.isWorkingDay('2026-12-20'), true);
  assert.deepEqual(swapped.daysOffBetween('2026-12-14', '2026-12-20'), ['2026-12-16', '2026-12-18']);
  assert.equal(swapped.workingDaysBetween('2026-12-14', '2026-12-20'), 3, '15, 17 and 20 December');
});

test('an override may take a day off back, and a working weekend too', () => {
  const changed = createCalendar(KAZAKHSTAN, { '2026-05-27': true, '2024-05-04': false });
  assert.equal(changed.isWorkingDay('2026-05-27'), true);
  assert.equal(changed.isWorkingDay('2024-05-04'), false);
  assert.equal(changed.workingDaysBetween('2026-05-25', '2026-05-29'), 4);
  assert.equal(calendar.workingDaysBetween('2026-05-25', '2026-05-29'), 3);
});

test('the version tells calendars apart by their overrides and by nothing else', () => {
  const version = (overrides: Record<LocalDate, boolean>) => createCalendar(KAZAKHSTAN, overrides).version;
  const one = version({ '2026-12-18': false, '2026-12-20': true });
  assert.match(one, /^KZ-2026-11\+2\.[0-9a-f]{8}$/);
  assert.equal(version({ '2026-12-20': true, '2026-12-18': false }), one, 'order does not matter');
  assert.notEqual(version({ '2026-12-18': false, '2026-12-19': true }), one);
  assert.equal(version({}), 'KZ-2026-11');
  assert.equal(version({ '2026-12-16': false, '2026-12-17': true }), 'KZ-2026-11', 'repeats what the data say');
});

test('calendars that count differently have different versions', () => {
  const overrides = fc.dictionary(
    fc.integer({ min: 0, max: 30 }).map((n) => addDays('2026-12-01', n)),
    fc.boolean(),
    { maxKeys: 4 },
  );
  const work = (one: Calendar) => eachDay('2026-11-30', '2026-12-31').map(one.isWorkingDay).join();
  fc.assert(
    fc.property(overrides, overrides, (a, b) => {
      const [one, other] = [createCalendar(KAZAKHSTAN, a), createCalendar(KAZAKHSTAN, b)];
      assert.equal(one.version === other.version, work(one) === work(other));
    }),
  );
});
