import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, createCalendar, weekday } from '../../../worker/domain/calendar.ts';
import { daysOffByRule, KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';

const tableOf = (year: number) => KAZAKHSTAN.daysOff[year] ?? [];
const calendar = createCalendar(KAZAKHSTAN);

test('every day of the tables is a weekday of its year, once and in order', () => {
  for (const [year, days] of Object.entries(KAZAKHSTAN.daysOff)) {
    assert.deepEqual(days, [...new Set(days)].sort());
    for (const day of days) assert.ok(day.startsWith(year) && weekday(day) <= 5, day);
  }
  for (const day of KAZAKHSTAN.workingWeekends) assert.ok(weekday(day) > 5, day);
});

test('the years have as many working days as were published', () => {
  for (const [year, expected] of [
    [2024, 249],
    [2025, 246],
    [2026, 247],
    [2027, 247],
  ] as const) {
    assert.equal(calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`), expected, String(year));
  }
});

test('the rule alone gives the table of 2027', () => {
  assert.deepEqual(daysOffByRule(2027), tableOf(2027));
});

// What a rule cannot know. Everything else in the tables is the rule.
const KNOWN_DIFFERENCES = [
  { year: 2024, tableOnly: ['2024-05-08'], why: 'swapped for Saturday 4 May; Kurban Ait fell on a Sunday' },
  { year: 2025, tableOnly: ['2025-01-03', '2025-06-06'], why: 'swapped for Sunday 5 January; Kurban Ait' },
  { year: 2026, tableOnly: ['2026-05-27'], why: 'Kurban Ait; no Constitution Day, in March too early, in August gone' },
];

for (const { year, tableOnly, why } of KNOWN_DIFFERENCES) {
  test(`the table of ${year} is the rule and ${tableOnly.length} more: ${why}`, () => {
    assert.deepEqual([...daysOffByRule(year), ...tableOnly].sort(), tableOf(year));
  });
}

test('Constitution Day moved from August to March, and 2026 had none', () => {
  assert.ok(daysOffByRule(2024).includes('2024-08-30'));
  assert.ok(daysOffByRule(2025).includes('2025-09-01'), '30 August 2025 was a Saturday');
  assert.deepEqual(
    daysOffByRule(2026).filter((day) => /-03-1[56]|-08-3|-09-/.test(day)),
    [],
  );
  assert.ok(daysOffByRule(2028).includes('2028-03-15'));
});

test('a holiday on a day off takes the working day after the holiday', () => {
  const off2028 = daysOffByRule(2028);
  // 1 and 2 January 2028 are a Saturday and a Sunday.
  assert.deepEqual(off2028.slice(0, 3), ['2028-01-03', '2028-01-04', '2028-01-07']);
  assert.ok(daysOffByRule(2029).includes('2029-12-17'), '16 December 2029 is a Sunday');
  // Nauryz 2026: Saturday, Sunday, Monday; the two days move behind the third.
  assert.deepEqual(
    daysOffByRule(2026).filter((day) => day.startsWith('2026-03-2')),
    ['2026-03-23', '2026-03-24', '2026-03-25'],
  );
});

test('Christmas on a weekend is lost, unlike a holiday', () => {
  assert.equal(weekday('2029-01-07'), 7);
  assert.ok(!daysOffByRule(2029).includes('2029-01-08'));
  assert.ok(daysOffByRule(2030).includes('2030-01-07'), 'control: on a Monday it is off');
});

test('a year without a table is counted by the rule, and terms run over the border', () => {
  assert.equal(KAZAKHSTAN.daysOff[2028], undefined);
  assert.equal(calendar.isWorkingDay('2028-01-04'), false);
  assert.equal(calendar.addWorkingDays('2027-12-30', 2), '2028-01-05');
});

test('by the rule each holiday costs a weekday, for forty years', () => {
  for (let year = 2027; year < 2067; year++) {
    const christmas = weekday(`${year}-01-07`) <= 5 ? 1 : 0;
    assert.equal(daysOffByRule(year).length, 13 + christmas, String(year));
    assert.equal(addDays(`${year}-12-31`, 1), `${year + 1}-01-01`);
    assert.ok(
      daysOffByRule(year).every((day) => day < `${year}-12-25`),
      'no substitute leaves its year',
    );
  }
});
