import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { KINDS } from '../../../sdk/contract/vocabulary.ts';
import { createCalendar } from '../../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';
import { localDateTime, startClock } from '../../../worker/domain/clock.ts';
import { addWorkingHours, isShorterThanLaw, promisedFor } from '../../../worker/domain/promise.ts';

const calendar = createCalendar(KAZAKHSTAN);
const WORK = { opensAt: '09:00', closesAt: '18:30', calendar };

/** Minute by minute, as a person with a clock on the wall would count. */
function walked(from: Date, hours: number, { opensAt, closesAt, calendar: days }: typeof WORK): string {
  let at = from.getTime();
  for (let left = hours * 60; left > 0; at += 60_000) {
    const { date, time } = localDateTime(new Date(at));
    if (days.isWorkingDay(date) && opensAt <= time && time < closesAt) left--;
  }
  return new Date(at).toISOString();
}

const minutes = (from: string, days: number) =>
  fc.integer({ min: 0, max: days * 1440 }).map((n) => new Date(Date.parse(from) + n * 60_000));

describe('working hours', () => {
  for (const [what, from, hours, until] of [
    ['run inside one day', '2026-11-16T05:00:00.000Z', 4, '2026-11-16T09:00:00.000Z'],
    ['begin at the opening', '2026-11-16T01:00:00.000Z', 1, '2026-11-16T05:00:00.000Z'],
    ['go on the next day', '2026-11-16T13:00:00.000Z', 1, '2026-11-17T04:30:00.000Z'],
    ['end with the closing', '2026-11-16T12:30:00.000Z', 1, '2026-11-16T13:30:00.000Z'],
    ['leave out a weekend', '2026-11-20T13:00:00.000Z', 2, '2026-11-23T05:30:00.000Z'],
    ['leave out 16 December', '2026-12-15T13:00:00.000Z', 1, '2026-12-17T04:30:00.000Z'],
  ] as const) {
    it(what, () => assert.equal(addWorkingHours(new Date(from), hours, WORK).toISOString(), until));
  }

  it('are what somebody counts who walks from minute to minute', () => {
    fc.assert(
      fc.property(minutes('2026-12-10T00:00:00Z', 40), fc.integer({ min: 1, max: 40 }), (from, hours) => {
        assert.equal(addWorkingHours(from, hours, WORK).toISOString(), walked(from, hours, WORK));
      }),
      { numRuns: 60 },
    );
  });

  it('never end earlier for who came later, or for more hours', () => {
    const hours = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(
        minutes('2026-11-01T00:00:00Z', 90),
        minutes('2026-11-01T00:00:00Z', 90),
        hours,
        hours,
        (a, b, n, m) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          assert.ok(addWorkingHours(early, Math.min(n, m), WORK) <= addWorkingHours(late, Math.max(n, m), WORK));
        },
      ),
    );
  });

  it('end on a working day, after the opening and not after the closing', () => {
    fc.assert(
      fc.property(minutes('2026-11-01T00:00:00Z', 90), fc.integer({ min: 1, max: 120 }), (from, hours) => {
        const { date, time } = localDateTime(addWorkingHours(from, hours, WORK));
        assert.ok(calendar.isWorkingDay(date) && WORK.opensAt < time && time <= WORK.closesAt, `${date} ${time}`);
      }),
    );
  });

  it('come to an end where somebody has written hours that are none', () => {
    const odd = { ...WORK, opensAt: '18:30', closesAt: '09:00' };
    assert.equal(addWorkingHours(new Date('2026-11-16T05:00:00Z'), 2, odd).toISOString(), '2026-11-16T07:00:00.000Z');
  });
});

describe('a promise', () => {
  it('counts the first word from receipt and the answer from registration', () => {
    const receivedAt = new Date('2026-11-20T15:00:00.000Z'); // Friday evening
    const clock = startClock({ kind: 'report', receivedAt, closesAt: '18:30', calendar });
    const { replyBy, answerBy } = promisedFor({ replyHours: 16, answerDays: 10 }, clock, WORK);
    assert.deepEqual([replyBy, answerBy], ['2026-11-24T10:30:00.000Z', '2026-12-07']);
    assert.ok(answerBy < clock.dueOn);
  });

  for (const [days, shorter] of [
    [1, true],
    [14, true],
    [15, false],
  ] as const) {
    it(`of ${days} working days ${shorter ? 'says' : 'does not say'} more than the law`, () => {
      assert.equal(isShorterThanLaw({ replyHours: 8, answerDays: days }, KINDS), shorter);
    });
  }
});
