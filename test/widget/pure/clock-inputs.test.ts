/** "Why this date": everything somebody needs who counts again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clock } from '../../../sdk/contract/types.ts';
import { clockInputs } from '../../../widget/appeal/clock-inputs.ts';
import { words as en } from '../../../widget/locales/en.form.ts';
import { words as kk } from '../../../widget/locales/kk.form.ts';

const CLOCK: Clock = {
  receivedAt: '2026-12-10T14:05:00.000Z',
  closesAt: '18:30',
  timeZone: 'Asia/Almaty',
  registeredOn: '2026-12-11',
  shift: 'after_hours',
  term: 15,
  daysOff: ['2026-12-16', '2027-01-01'],
  calendar: 'KZ-2026-11',
  dueOn: '2027-01-06',
  extension: null,
};

describe('the inputs of the clock', () => {
  it('are all told, in order', () => {
    assert.deepEqual(clockInputs(CLOCK, en), [
      'Received: 10 December 2026, 19:05.',
      'End of the working day: 18:30.',
      'It came after working hours and was therefore registered on the next working day.',
      'Registered on: 11 December 2026.',
      'Term: 15 working days, from the working day after registration.',
      'Days off left out of the count: 16 December 2026; 1 January 2027.',
      'Calendar: KZ-2026-11.',
    ]);
  });

  it('leave out what did not happen', () => {
    const lines = clockInputs({ ...CLOCK, shift: null, daysOff: [] }, kk);
    assert.equal(lines.length, 5);
    assert.ok(lines.includes('Қабылданды: 2026 жылғы 10 желтоқсан, 19:05.'));
  });

  it('show a reason this bundle has no words for as it is', () => {
    assert.ok(clockInputs({ ...CLOCK, shift: 'storm' as 'day_off' }, en).includes('storm'));
  });
});
