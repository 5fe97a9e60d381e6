import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AppealNumber } from '../../../sdk/contract/schema.ts';
import { appealId, formatNumber, fromAppealId, parseNumber, typedNumber } from '../../../worker/domain/number.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const sequence = fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1_000_000, max: 999_999_999 }));
const prefix = fc.array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 6 }).map((letters) => letters.join(''));
const year = fc.integer({ min: 1000, max: 9999 });
const parts = fc.record({ prefix, year, sequence }, { noNullPrototype: true });
const digitsAt = (number: string): number[] => [...number.matchAll(/\d/g)].map(({ index }) => index);
const replaceAt = (text: string, at: number, character: string) => text.slice(0, at) + character + text.slice(at + 1);

test('a number is written with at least six digits and one check letter', () => {
  assert.match(formatNumber({ prefix: 'KOK', year: 2026, sequence: 123 }), /^KOK-2026-000123-[A-Z]$/);
  assert.match(formatNumber({ prefix: 'AB', year: 2026, sequence: 999_999_999 }), /^AB-2026-999999999-[A-Z]$/);
});

test('the letter of a number never changes', () => {
  // Printed on receipts: a new way to compute it would make them all wrong.
  assert.equal(formatNumber({ prefix: 'KOK', year: 2026, sequence: 123 }), 'KOK-2026-000123-F');
});

test('a number is read back, in either case and with spaces around', () => {
  fc.assert(
    fc.property(parts, (one) => {
      const number = formatNumber(one);
      assert.deepEqual(parseNumber(number), one);
      assert.deepEqual(parseNumber(` \t${number.toLowerCase()}\n`), one);
      assert.equal(AppealNumber.parse(number), number);
      assert.doesNotMatch(number.slice(-1), /[IOQ]/);
    }),
  );
});

test('every single wrong digit is caught', () => {
  fc.assert(
    fc.property(parts, (one) => {
      const number = formatNumber(one);
      for (const at of digitsAt(number)) {
        for (const digit of '0123456789') {
          const mistyped = replaceAt(number, at, digit);
          assert.equal(parseNumber(mistyped) === undefined, mistyped !== number, mistyped);
        }
      }
    }),
  );
});

test('every two digits swapped are caught, neighbours or not', () => {
  fc.assert(
    fc.property(parts, (one) => {
      const number = formatNumber(one);
      const places = digitsAt(number);
      for (const [i, a] of places.entries()) {
        for (const b of places.slice(i + 1)) {
          const swapped = replaceAt(replaceAt(number, a, number.charAt(b)), b, number.charAt(a));
          assert.equal(parseNumber(swapped) === undefined, swapped !== number, swapped);
        }
      }
    }),
  );
});

test('every wrong check letter is caught', () => {
  const number = formatNumber({ prefix: 'KOK', year: 2026, sequence: 123 });
  const accepted = LETTERS.filter((letter) => parseNumber(replaceAt(number, number.length - 1, letter)));
  assert.deepEqual(accepted, [number.slice(-1)]);
});

test('anything else is refused', () => {
  const good = formatNumber({ prefix: 'KOK', year: 2026, sequence: 123 });
  const letter = good.slice(-1);
  for (const wrong of [
    '',
    good.replaceAll('-', ''),
    good.replaceAll('-', ' '),
    good.replaceAll('-', '–'),
    good.slice(0, -2),
    `${good}${letter}`,
    `№${good}`,
    `KOK-2026-0000123-${letter}`, // a second spelling of the same sequence
    `KOK-2026-123-${letter}`,
    good.replace('KOK', 'K'),
    good.replace('KOK', 'KOKKOKK'),
    good.replace('KOK', 'КОК'), // Cyrillic
    good.replace('KOK', '\u212aO\u212a'), // Kelvin signs, whose lower case is k
    formatNumber({ prefix: 'AST', year: 2026, sequence: 1 }).replace('S', 'ſ'), // whose capital is S
    good.replace('2026', '２０２６'),
    'ЖТ-2026-00012345',
    `${good}\n${good}`,
  ]) {
    assert.equal(parseNumber(wrong), undefined, wrong);
  }
  assert.ok(parseNumber(good));
});

test('a search takes a number from a Cyrillic keyboard, and no other number for it', () => {
  const good = formatNumber({ prefix: 'KOK', year: 2026, sequence: 123 });
  for (const typed of [good.replace('KOK', 'КОК'), good.replace('KOK', 'кОк').replaceAll('-', '–')])
    assert.deepEqual(typedNumber(typed), parseNumber(good), typed);
  for (const typed of [good.replace('KOK', 'КЖК'), good.replace('KOK', 'ſOK'), good.replace('123', '124')])
    assert.equal(typedNumber(typed), undefined, typed);
});

test('no spelling of sequence zero is a number', () => {
  for (const letter of LETTERS) assert.equal(parseNumber(`KOK-2026-000000-${letter}`), undefined);
  assert.ok(LETTERS.some((letter) => parseNumber(`KOK-2026-000001-${letter}`)));
});

test('parts outside of their limits are refused aloud', () => {
  const good = { prefix: 'KOK', year: 2026, sequence: 1 };
  assert.ok(formatNumber(good));
  for (const wrong of [
    { sequence: 0 },
    { sequence: -1 },
    { sequence: 1.5 },
    { sequence: 1_000_000_000 },
    { year: 999 },
    { year: 10_000 },
    { prefix: 'K' },
    { prefix: 'kok' },
    { prefix: 'КОК' },
  ]) {
    assert.throws(() => formatNumber({ ...good, ...wrong }), RangeError, JSON.stringify(wrong));
  }
});

test('reading never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void parseNumber(text)));
});

test('database keys are safe integers, are read back, and grow as numbers do', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const id = appealId(a);
      assert.ok(Number.isSafeInteger(id));
      assert.deepEqual(fromAppealId(id), { year: a.year, sequence: a.sequence });
      assert.equal(Math.sign(id - appealId(b)), Math.sign(a.year - b.year || a.sequence - b.sequence));
    }),
  );
  assert.equal(appealId({ year: 2026, sequence: 123 }), 2_026_000_000_123);
});
