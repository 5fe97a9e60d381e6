/** Dates as people read them: by own tables in Kazakh, in the zone of Kazakhstan whatever the device thinks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { almaty } from '../../../widget/dates.ts';
import { words as en } from '../../../widget/locales/en.ts';
import { words as kk } from '../../../widget/locales/kk.ts';
import { words as ru } from '../../../widget/locales/ru.ts';

/** Month, nominative and dative: domain.md §7.1. */
const KAZAKH = [
  ['01', 'қаңтар', 'қаңтарға'],
  ['02', 'ақпан', 'ақпанға'],
  ['03', 'наурыз', 'наурызға'],
  ['04', 'сәуір', 'сәуірге'],
  ['05', 'мамыр', 'мамырға'],
  ['06', 'маусым', 'маусымға'],
  ['07', 'шілде', 'шілдеге'],
  ['08', 'тамыз', 'тамызға'],
  ['09', 'қыркүйек', 'қыркүйекке'],
  ['10', 'қазан', 'қазанға'],
  ['11', 'қараша', 'қарашаға'],
  ['12', 'желтоқсан', 'желтоқсанға'],
] as const;

describe('a date in Kazakh', () => {
  for (const [month, nominative, dative] of KAZAKH) {
    it(`stands in the official form in ${nominative}`, () => {
      assert.equal(kk.date(`2026-${month}-21`), `2026 жылғы 21 ${nominative}`);
      assert.equal(kk.due(`2026-${month}-01`), `Мерзімі: 2026 жылғы 1 ${dative} дейін`);
    });
  }
});

describe('a date in Russian and English', () => {
  it('is written out, with the whole word for the year', () => {
    assert.equal(ru.date('2026-11-21'), '21 ноября 2026 года');
    assert.equal(ru.due('2027-05-03'), 'Срок: до 3 мая 2027 года');
    assert.equal(en.date('2026-11-21'), '21 November 2026');
    assert.equal(en.due('2027-01-01'), 'Due by 1 January 2027');
  });
});

describe('an instant', () => {
  it('is shown in the one time zone of Kazakhstan', () => {
    assert.deepEqual(almaty('2026-11-21T13:29:00.000Z'), { day: '2026-11-21', time: '18:29' });
    assert.deepEqual(almaty('2026-12-31T19:00:00.000Z'), { day: '2027-01-01', time: '00:00' });
    assert.deepEqual(almaty('2026-12-31T18:59:59.999Z'), { day: '2026-12-31', time: '23:59' });
  });

  it('does not ask where the device is', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        assert.equal(almaty('2026-11-21T20:00:00.000Z').day, '2026-11-22');
        assert.equal(ru.date('2026-11-21'), '21 ноября 2026 года');
        assert.equal(en.date('2026-11-21'), '21 November 2026');
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
