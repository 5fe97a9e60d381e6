/** Days and periods that can be asked for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayFault, pastFault } from '../../sdk/contract/days.ts';
import { latin } from '../../sdk/contract/look-alikes.ts';

describe('a day', () => {
  const days: [day: string, fault: ReturnType<typeof dayFault>][] = [
    ['2026-11-22', null],
    ['2024-02-29', null],
    ['2000-01-01', null],
    ['2100-12-31', null],
    ['2026-02-29', 'wrong_format'],
    ['2026-02-30', 'wrong_format'],
    ['2026-04-31', 'wrong_format'],
    ['2026-13-01', 'wrong_format'],
    ['2026-00-10', 'wrong_format'],
    ['2026-1-1', 'wrong_format'],
    ['yesterday', 'wrong_format'],
    ['', 'wrong_format'],
    ['0001-01-01', 'wrong_value'],
    ['1999-12-31', 'wrong_value'],
    ['2101-01-01', 'wrong_value'],
    ['9999-12-31', 'wrong_value'],
  ];
  for (const [day, fault] of days) {
    it(`${day || 'that is not there'} ${fault ? `is refused: ${fault}` : 'is one'}`, () =>
      assert.equal(dayFault(day), fault));
  }

  it('is every one that a calendar has', () => {
    const ends = { min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true };
    fc.assert(fc.property(fc.date(ends), (date) => assert.equal(dayFault(date.toISOString().slice(0, 10)), null)));
  });
});

describe('a time of which the past is told', () => {
  const TODAY = '2026-11-22';
  const periods: [period: string, fault: ReturnType<typeof pastFault>][] = [
    ['2026', null],
    ['2026-Q4', null],
    ['2026-11', null],
    ['2021', null],
    ['2026-12', 'too_late'],
    ['2027-Q1', 'too_late'],
    ['2027', 'too_late'],
    ['2999-01', 'too_late'],
    ['2020-12', 'too_early'],
    ['2001', 'too_early'],
    ['1800-01', 'too_early'],
    ['2026-13', 'wrong_format'],
    ['2026-00', 'wrong_format'],
    ['2026-Q5', 'wrong_format'],
    ['2026-1', 'wrong_format'],
    ['26', 'wrong_format'],
    ['last', 'wrong_format'],
  ];
  for (const [period, fault] of periods) {
    it(`${period} ${fault ? `is refused: ${fault}` : 'is one'}`, () => assert.equal(pastFault(period, TODAY), fault));
  }
});

describe('letters that look alike', () => {
  const rows: [typed: string, meant: string][] = [
    ['КОК-2026-000004-Z', 'KOK-2026-000004-Z'],
    ['кок–2026−000004‑z', 'KOK-2026-000004-z'],
    ['КОК-2026-00000З-Х', 'KOK-2026-000003-X'],
    ['КӨК-2026-000004-Ж', 'KӨK-2026-000004-Ж'],
    ['ſıK', 'ſıK'],
  ];
  for (const [typed, meant] of rows) it(`are Latin in ${typed}`, () => assert.equal(latin(typed), meant));
});
