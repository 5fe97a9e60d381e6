/** The week of the numbers: which hour is shaded how, and how it is said. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Stats } from '../../../sdk/contract/types.ts';
import { LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import { heatRows, heatSaid } from '../../../widget/locales/heat-said.ts';
import { STATS } from '../../../worker/pages/tables/stats.ts';

type Hour = NonNullable<Stats['heat']>[number];

const at = (weekday: number, hour: number, least: number | null, most = least): Hour => ({
  weekday,
  hour,
  received: { least: 10, most: 14 },
  hours: least === null ? null : { least, most },
});
const shadeOf = (heat: readonly Hour[], weekday: number, hour: number) =>
  heatSaid(heat, STATS.en)?.shades[(weekday - 1) * 24 + hour];

describe('response time by hour of the week', () => {
  const heat = [at(1, 0, 2), at(2, 9, 14), at(3, 15, 4), at(4, 10, null), at(7, 23, 8)];
  const shades: readonly [what: string, weekday: number, hour: number, shade: number][] = [
    ['the quickest, in the first cell', 1, 0, 1],
    ['the slowest', 2, 9, 4],
    ['the first hour of a shade', 3, 15, 2],
    ['the last cell', 7, 23, 3],
    ['an hour with too few to tell', 4, 10, 0],
    ['an hour nobody is told to have written in', 5, 5, 0],
  ];
  for (const [what, weekday, hour, shade] of shades)
    it(`shades by how long the first word takes: ${what}`, () => assert.equal(shadeOf(heat, weekday, hour), shade));

  it('holds nothing for slower than hours in which most still wait', () => {
    const waiting = [at(1, 9, 3, null), at(1, 10, 30)];
    assert.deepEqual(
      [shadeOf(waiting, 1, 9), heatSaid(waiting, STATS.en)?.told],
      [4, 'Slowest: Mon, 9:00–10:00, at least 3 h. Quickest: Mon, 10:00–11:00, 30 h'],
    );
  });

  it('says the slowest and the quickest, the shades and the table in three languages', () => {
    const told = LANGUAGES.map((lang) => heatSaid(heat, STATS[lang])?.told);
    assert.deepEqual(told, [
      'Ең баяу: Сс, 9:00–10:00, 14 сағ. Ең жылдам: Дс, 0:00–1:00, 2 сағ',
      'Дольше всего: Вт, 9:00–10:00, 14 ч. Быстрее всего: Пн, 0:00–1:00, 2 ч',
      'Slowest: Tue, 9:00–10:00, 14 h. Quickest: Mon, 0:00–1:00, 2 h',
    ]);
    assert.deepEqual(heatSaid(heat, STATS.ru)?.legend, ['мало данных', '< 4 ч', '< 8 ч', '< 12 ч', '≥ 12 ч']);
    assert.deepEqual(heatRows(heat, STATS.en)[1], ['Tue, 9:00–10:00', '14', '10–14']);
    assert.deepEqual(heatRows(heat, STATS.en)[3], ['Thu, 10:00–11:00', 'not enough data', '10–14']);
  });

  it('draws nothing where of no hour enough is known', () => {
    for (const few of [[], [at(1, 9, null)]]) assert.equal(heatSaid(few, STATS.kk), undefined);
  });

  it('never shades a slower hour less than a quicker one, and tells every known one from the unknown', () => {
    const hours = fc.array(fc.oneof(fc.constant(null), fc.nat(400)), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(hours, (known) => {
        const said = heatSaid(
          known.map((value, hour) => at(1, hour, value)),
          STATS.kk,
        );
        known.forEach((value, i) => {
          assert.equal((said?.shades[i] ?? 0) > 0, value !== null);
          known.forEach((other, j) => {
            if (value !== null && other !== null && value <= other)
              assert.ok((said?.shades[i] ?? 0) <= (said?.shades[j] ?? 0));
          });
        });
      }),
    );
  });
});
