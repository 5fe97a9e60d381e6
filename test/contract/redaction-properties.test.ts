import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findPersonalData, REDACTION_KINDS, redact } from '../../sdk/contract/redaction.ts';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { iin, iinsIn } from './iin.ts';

const NEAR_MISSES = ['8701', '1234567', '87011234567', '4111111111111111', 'a@b.kz', '@mail.kz', '05.03.2026', 'тенге'];
const ordinary = [
  { weight: 4, arbitrary: iin },
  { weight: 2, arbitrary: fc.constantFrom(...NEAR_MISSES) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 99999 }).map(String) },
  { weight: 8, arbitrary: fc.constantFrom(...' .-+()/@', ' - ', 'а', 'x') },
];
const strange = [
  { weight: 2, arbitrary: fc.constantFrom('\n', '\u200b', '\u0336', '٣', '１') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
];
const plainText = fc.array(fc.oneof(...ordinary), { maxLength: 40 }).map((parts) => parts.join(''));
const messy = fc.array(fc.oneof(...ordinary, ...strange), { maxLength: 40 }).map((parts) => parts.join(''));

test('no valid ИИН is left, whatever stands around it', () => {
  let before = 0;
  fc.assert(
    fc.property(plainText, (text) => {
      // A date is no part of a number, which the simple search of this test does not know.
      fc.pre(!/\d[./-]\d\d?[./-]\d{2}/.test(text));
      before += iinsIn(text).length;
      assert.deepEqual(iinsIn(redact(text, 'ru').text), []);
    }),
    { numRuns: 2000 },
  );
  assert.ok(before > 500, `control: the search finds them before (${before})`);
});

test('hiding twice is hiding once, and nothing is found in what was hidden', () => {
  fc.assert(
    fc.property(messy, fc.constantFrom(...LANGUAGES), fc.constantFrom(...LANGUAGES), (text, first, second) => {
      const once = redact(text, first);
      assert.deepEqual(redact(once.text, second), { text: once.text, found: [] });
    }),
    { numRuns: 5000 },
  );
});

test('what is found and what is hidden agree, and only findings are replaced', () => {
  fc.assert(
    fc.property(messy, (text) => {
      const { text: redacted, found } = redact(text, 'en');
      assert.deepEqual(findPersonalData(text), found);
      assert.deepEqual(
        found,
        REDACTION_KINDS.filter((kind) => found.includes(kind)),
      );
      assert.equal(found.length === 0, redacted === text);
      // What is kept stands in the original in the same order.
      let at = 0;
      for (const kept of redacted.split('[data hidden]')) {
        at = text.indexOf(kept, at);
        assert.notEqual(at, -1, kept);
        at += kept.length;
      }
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
      const { text: redacted } = redact(text, 'kk');
      assert.deepEqual(findPersonalData(redacted), []);
    }),
  );
});

test('long texts of one character, or of the beginnings of findings, are read to the end', () => {
  for (const piece of [
    'a',
    '1',
    '@',
    'a@',
    'a.',
    '@a.',
    '1 ',
    '8701',
    '+7 ',
    '0001 ',
    '-',
    '\u200b',
    '05.03.',
    '4111 ',
  ]) {
    const text = piece.repeat(Math.ceil(4000 / piece.length));
    const { text: redacted } = redact(`${text}; a@b.kz`, 'ru');
    assert.ok(redacted.endsWith('[данные скрыты]'), piece);
  }
});

test('text without digits and without @ is left alone, Kazakh letters and marks too', () => {
  const letters = [...'әғқңөұүһіӘҒҚҢӨҰҮҺІйёЙЁ «»—…№²½ﬁ\u0306\u200d\u200b\u00ad👩‍🌾\n\t'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters)), (characters) => {
      const text = characters.join('');
      assert.deepEqual(redact(text, 'kk'), { text, found: [] });
      // Control, and the rest of the text stays as it was beside a finding.
      assert.equal(redact(`${text}(87011234567)${text}`, 'kk').text, `${text}([дерек жасырылды])${text}`);
    }),
  );
});
