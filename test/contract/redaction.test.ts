import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RedactionKind } from '../../sdk/contract/redaction.ts';
import { findPersonalData, redact } from '../../sdk/contract/redaction.ts';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { formatNumber } from '../../worker/domain/number.ts';
import { checkDigit, iin, isValidIin } from './iin.ts';

const between = (separator: string, size: number) => (digits: string) =>
  digits.match(new RegExp(`.{1,${size}}`, 'g'))?.join(separator) ?? '';
const inScript = (zero: number) => (digits: string) =>
  [...digits].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');

const DISGUISES: Record<string, (digits: string) => string> = {
  none: (digits) => digits,
  'a space after six': between(' ', 6),
  'spaces after each': between(' ', 1),
  'no-break spaces': between('\u00a0', 3),
  'thin spaces': between('\u202f', 4),
  dots: between('.', 3),
  'dots between pairs': between('.', 2),
  slashes: between('/', 4),
  dashes: between('–', 4),
  'minus signs': between('\u2212', 6),
  'a dash among spaces': between(' - ', 6),
  'line breaks': between('\n', 6),
  'zero-width spaces': between('\u200b', 1),
  'word joiners': between('\u2060', 2),
  'soft hyphens': between('\u00ad', 1),
  'strike-through': (digits) => digits.replace(/./g, '$&\u0336'),
  keycaps: (digits) => digits.replace(/./g, '$&\ufe0f\u20e3'),
  'full-width digits': inScript(0xff10),
  'Arabic-Indic digits': inScript(0x660),
  'Persian digits': inScript(0x6f0),
  'Devanagari digits': inScript(0x966),
  'bold mathematical digits': inScript(0x1d7ce),
  'monospace mathematical digits': inScript(0x1d7f6),
};

// ---- what is found ------------------------------------------------------------------------------------------------

const FOUND: readonly (readonly [string, string, RedactionKind[]])[] = [
  ['ЖСН 000101500001.', 'ЖСН [данные скрыты].', ['iin']],
  ['ИИН000101500206', 'ИИН[данные скрыты]', ['iin']],
  ['(991231400014)', '([данные скрыты])', ['iin']],
  ['кв. 12 000101500001, 3 этаж', 'кв. 12 [данные скрыты], 3 этаж', ['iin']],
  ['87011234567', '[данные скрыты]', ['phone']],
  ['+77011234567', '[данные скрыты]', ['phone']],
  ['тел. +7 (701) 123-45-67!', 'тел. [данные скрыты]!', ['phone']],
  ['8(701)1234567', '[данные скрыты]', ['phone']],
  ['8-701-123-45-67', '[данные скрыты]', ['phone']],
  ['8 701 123 45 67 89 дом', '[данные скрыты] 89 дом', ['phone']],
  ['дом 89 8 701 123 45 67', 'дом 89 [данные скрыты]', ['phone']],
  ['7 747 123 45 67', '[данные скрыты]', ['phone']],
  ['8 – 777 – 123 – 45 – 67', '[данные скрыты]', ['phone']],
  ['8 (7172) 55-66-77', '[данные скрыты]', ['phone']],
  ['8 727 250 00 00', '[данные скрыты]', ['phone']],
  ['(7172) 55-66-77', '([данные скрыты]', ['phone']],
  ['каспи 7011234567', 'каспи [данные скрыты]', ['phone']],
  ['701 123 45 67', '[данные скрыты]', ['phone']],
  ['+7 912 345-67-89', '[данные скрыты]', ['phone']],
  ['８７０１１２３４５６７', '[данные скрыты]', ['phone']],
  ['87011234567²', '[данные скрыты]²', ['phone']],
  ['87011234567 тг', '[данные скрыты] тг', ['phone']],
  ['87011234567/87021234567', '[данные скрыты]/[данные скрыты]', ['phone']],
  ['user.name+tag@mail.kz', '[данные скрыты]', ['email']],
  ['Пишите на a@b.kz.', 'Пишите на [данные скрыты].', ['email']],
  ['почта@пример.қаз', '[данные скрыты]', ['email']],
  ['ｕｓｅｒ＠ｍａｉｌ．ｋｚ', '[данные скрыты]', ['email']],
  ['us\u200ber@ma\u00adil.kz', '[данные скрыты]', ['email']],
  ['87011234567@mail.ru', '[данные скрыты]', ['email']],
  ['карта 4111 1111 1111 1111', 'карта [данные скрыты]', ['card']],
  ['4400430112345670', '[данные скрыты]', ['card']],
  ['5555-5555-5555-4444', '[данные скрыты]', ['card']],
  ['2223003122003222', '[данные скрыты]', ['card']],
  ['3782 822463 10005', '[данные скрыты]', ['card']],
  ['000101500001 87011234567 a@b.kz', '[данные скрыты] [данные скрыты] [данные скрыты]', ['iin', 'phone', 'email']],
];

for (const [text, expected, found] of FOUND) {
  test(`hidden: ${text}`, () => {
    assert.deepEqual(redact(text, 'ru'), { text: expected, found });
    assert.deepEqual(findPersonalData(text), found);
  });
}

for (const [disguise, wear] of Object.entries(DISGUISES)) {
  test(`an ИИН is found behind its disguise: ${disguise}`, () => {
    fc.assert(
      fc.property(iin, (digits) => {
        const hidden = redact(`Менің ЖСН ${wear(digits)}; рақмет`, 'kk');
        assert.equal(hidden.text, 'Менің ЖСН [дерек жасырылды]; рақмет');
        assert.ok(hidden.found.includes('iin'));
      }),
    );
  });
}

test('a phone is found behind the same disguises, but for line breaks', () => {
  for (const [disguise, wear] of Object.entries(DISGUISES)) {
    const expected = disguise === 'line breaks' ? [] : ['phone'];
    assert.deepEqual(findPersonalData(`тел ${wear('87051234567')}`), expected, disguise);
  }
});

test('each language has its own words for what is hidden', () => {
  assert.deepEqual(
    LANGUAGES.map((lang) => redact('87011234567', lang).text),
    ['[дерек жасырылды]', '[данные скрыты]', '[data hidden]'],
  );
});

// ---- what is left alone -------------------------------------------------------------------------------------------

const CLEAN = [
  'KOK-2026-000123-F',
  'Мой вопрос KOK-2026-123456789-F и ЖТ-2026-00012345',
  'выделено 12 500 000 тенге',
  '77 500 000 000 тенге',
  '77\u00a0500\u00a0000\u00a0000 ₸',
  '87 012 345 678 теңге',
  '7 012 345 678 тенге',
  'на счету 7 012 345 678',
  '120 500 000 000 тенге',
  '1 234 567,80 ₸',
  'в 2024, 2025 и 2026 годах',
  'закон № 241-VIII от 17.12.2025, ст. 76(3)',
  'Закон РК от 13.12.2001 № 267',
  'с 05.03.2026-09.03.2026 не было воды',
  'с 05.03.2026 - 09.03.2026 и с 23.03.2026 – 24.03.2026',
  // Each of the next two holds twelve digits that pass for an ИИН of 1801 and 1802.
  '01.01.2026-19.01.2026',
  '02.01.26-17.01.26 не было света',
  '2010-03-05 2011-03-05',
  'звоните 109, 112, 1414, 101/102/103',
  '8 800 080 77 77',
  '20261121000123', // 14 digits
  '87011234567890',
  'БИН 240140000011 и 241150000029',
  '000101500002', // wrong check digit
  '000101500020',
  '900229300003', // check digit right, but 1990 had no 29 February
  '001301500001',
  '4111 1111 1111 1112',
  '1234567812345670', // Luhn is right, but nobody's card
  'дома 2, 4, 6, 8, 10, 12, 14, 16',
  'площадь 87 м² 70 м²',
  'автобусы 12 и 37, в 8:15 и 18:30',
  '51.1694, 71.4491',
  '@akimat_kokshetau и a@b',
  'напишите в Telegram @user',
  'Абай көшесі, 14-үй, 5-пәтер, 020000',
];

for (const text of CLEAN) {
  test(`left alone: ${text}`, () => {
    assert.deepEqual(redact(text, 'ru'), { text, found: [] });
    assert.deepEqual(findPersonalData(text), []);
  });
}

test('our own numbers are never hidden', () => {
  const parts = fc.record({
    prefix: fc.constantFrom('KOK', 'AST', 'AB', 'ALMATY'),
    year: fc.integer({ min: 2026, max: 2099 }),
    sequence: fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1_000_000, max: 999_999_999 })),
  });
  fc.assert(
    fc.property(parts, (one) => {
      assert.deepEqual(findPersonalData(`вопрос ${formatNumber(one)}, повторно`), []);
    }),
  );
});

test('the synthetic values behave as their description says', () => {
  for (const valid of ['000101500001', '000101500206', '991231400014']) {
    assert.ok(isValidIin(valid));
    assert.deepEqual(findPersonalData(valid), ['iin']);
  }
  assert.equal(checkDigit('00010150022'), undefined);
  for (let digit = 0; digit < 10; digit++) assert.deepEqual(findPersonalData(`00010150022${digit}`), []);
});
