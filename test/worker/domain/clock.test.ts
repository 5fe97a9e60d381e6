import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Clock as ClockSchema } from '../../../sdk/contract/schema.ts';
import type { Kind } from '../../../sdk/contract/vocabulary.ts';
import { KINDS, TERMS } from '../../../sdk/contract/vocabulary.ts';
import { addDays, createCalendar } from '../../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';
import { CLOSES_AT, localDateTime, redirectUntil, startClock, TIME_ZONE } from '../../../worker/domain/clock.ts';
import vectors from './deadline-vectors.json' with { type: 'json' };

const calendar = createCalendar(KAZAKHSTAN);
const at = (local: string) => new Date(`${local}+05:00`);
const start = (received: string, kind: Kind = 'application') =>
  startClock({ kind, receivedAt: at(received), closesAt: CLOSES_AT, calendar });

const kind = fc.constantFrom(...KINDS);
const instant = fc.date({ min: at('2024-03-01T00:00'), max: at('2029-12-31T23:59'), noInvalidDate: true });
const clockAt = (receivedAt: Date, of: Kind) => startClock({ kind: of, receivedAt, closesAt: CLOSES_AT, calendar });

// ---- the start ----------------------------------------------------------------------------------------------------

for (const { received, registered, workingDays, due, why } of vectors) {
  if (why === 'redirect') {
    test(`an appeal of ${received} may be redirected until ${due}`, () => {
      assert.equal(redirectUntil(start(`${received}T10:00`), calendar), due);
    });
    continue;
  }
  test(`${received} and ${workingDays} working days make ${due}: ${why}`, () => {
    const clock = start(`${received}T10:00`, workingDays === 20 ? 'complaint' : 'application');
    assert.deepEqual([clock.registeredOn, clock.term, clock.dueOn], [registered, workingDays, due]);
  });
}

test('a complaint has twenty working days and every other kind fifteen', () => {
  assert.deepEqual({ ...TERMS }, Object.fromEntries(KINDS.map((one) => [one, one === 'complaint' ? 20 : 15])));
});

test('the minute of closing still counts for the day', () => {
  for (const [received, registeredOn, shift] of [
    ['2026-11-20T00:00:00', '2026-11-20', null],
    ['2026-11-20T18:30:00', '2026-11-20', null],
    ['2026-11-20T18:30:59', '2026-11-20', null],
    ['2026-11-20T18:31:00', '2026-11-23', 'after_hours'],
    ['2026-11-20T23:59:59', '2026-11-23', 'after_hours'],
    ['2026-11-21T10:00:00', '2026-11-23', 'day_off'],
    ['2026-11-21T23:00:00', '2026-11-23', 'day_off'],
    ['2026-12-16T10:00:00', '2026-12-17', 'day_off'],
    ['2026-12-31T18:31:00', '2027-01-05', 'after_hours'],
    ['2024-05-04T10:00:00', '2024-05-04', null], // a working Saturday
    ['2024-05-04T19:00:00', '2024-05-06', 'after_hours'],
  ] as const) {
    const clock = start(received);
    assert.deepEqual([clock.registeredOn, clock.shift], [registeredOn, shift], received);
  }
});

test('an agency may close at another hour', () => {
  const closing = (closesAt: string) =>
    startClock({ kind: 'report', receivedAt: at('2026-11-20T17:45'), closesAt, calendar });
  assert.equal(closing('17:30').registeredOn, '2026-11-23');
  assert.equal(closing('18:00').registeredOn, '2026-11-20');
  assert.equal(closing('17:30').closesAt, '17:30');
});

test('a clock carries everything it was computed from', () => {
  assert.deepEqual(start('2027-03-01T18:31'), {
    receivedAt: '2027-03-01T13:31:00.000Z',
    closesAt: '18:30',
    timeZone: 'Asia/Almaty',
    registeredOn: '2027-03-02',
    shift: 'after_hours',
    term: 15,
    daysOff: ['2027-03-08', '2027-03-15', '2027-03-22', '2027-03-23', '2027-03-24'],
    calendar: 'KZ-2026-11',
    dueOn: '2027-03-30',
    extension: null,
  });
});

test('the due date is a working day, and counting to it gives the term', () => {
  fc.assert(
    fc.property(instant, kind, (receivedAt, of) => {
      const clock = clockAt(receivedAt, of);
      assert.deepEqual(ClockSchema.parse(clock), clock);
      assert.ok(calendar.isWorkingDay(clock.registeredOn) && calendar.isWorkingDay(clock.dueOn));
      assert.equal(calendar.workingDaysBetween(clock.registeredOn, clock.dueOn), TERMS[of]);
      assert.ok(clock.registeredOn >= localDateTime(receivedAt).date);
      assert.equal(clock.shift === null, clock.registeredOn === localDateTime(receivedAt).date);
    }),
  );
});

test('who comes later is never due earlier', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 20 * 86_400_000 }), kind, (receivedAt, later, of) => {
      const [one, other] = [clockAt(receivedAt, of), clockAt(new Date(receivedAt.getTime() + later), of)];
      assert.ok(one.registeredOn <= other.registeredOn && one.dueOn <= other.dueOn);
    }),
  );
});

test('an override moves the due date and is named in the clock', () => {
  const swapped = createCalendar(KAZAKHSTAN, { '2026-12-01': false });
  const input = { kind: 'application', receivedAt: at('2026-11-23T10:00'), closesAt: CLOSES_AT } as const;
  const [before, after] = [startClock({ ...input, calendar }), startClock({ ...input, calendar: swapped })];
  assert.deepEqual([before.dueOn, after.dueOn], ['2026-12-14', '2026-12-15']);
  assert.deepEqual([before.daysOff, after.daysOff], [[], ['2026-12-01']]);
  assert.notEqual(before.calendar, after.calendar);
});

// ---- the time zone ------------------------------------------------------------------------------------------------

test('the fixed offset is what the time zone says, every day for five years', () => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });
  for (let day = 0; day < 365 * 5; day++) {
    for (const time of ['00:00', '04:59', '18:59', '19:00', '23:59']) {
      const moment = new Date(`${addDays('2024-03-01', day)}T${time}Z`);
      assert.equal(localDateTime(moment).date, format.format(moment));
    }
  }
  assert.deepEqual(localDateTime(new Date('2026-11-21T19:05:59Z')), { date: '2026-11-22', time: '00:05' });
});

test('the zone of the machine changes nothing, every day for five years', () => {
  const moments = Array.from({ length: 365 * 5 }, (_, day) => at(`${addDays('2024-03-01', day)}T18:30`));
  const zones = ['Asia/Almaty', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
  const before = process.env.TZ;
  const results = zones.map((zone) => {
    process.env.TZ = zone;
    return {
      clocks: JSON.stringify(moments.map((moment) => clockAt(moment, 'application'))),
      // Control: what the machine itself calls the date does change.
      machine: moments.map((moment) => moment.toLocaleString('en-CA')).join(),
    };
  });
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  assert.equal(new Set(results.map(({ clocks }) => clocks)).size, 1);
  assert.equal(new Set(results.map(({ machine }) => machine)).size, zones.length);
});

test('one instant gives one clock, however it was written', () => {
  for (const written of ['2026-11-20T18:30:00+05:00', '2026-11-20T13:30:00Z', '2026-11-20T05:30:00-08:00']) {
    assert.deepEqual(clockAt(new Date(written), 'report'), start('2026-11-20T18:30', 'report'), written);
  }
});
