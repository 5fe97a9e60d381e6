/** Which parts of a citizen's text everybody sees as hidden, and the way there and back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { personalRanges, redact } from '../../../sdk/contract/redaction.ts';
import type { TextRange } from '../../../widget/desk/case/masks.ts';
import { hide, isMachines, masksOf, piecesOf, publicText, show } from '../../../widget/desk/case/masks.ts';

const TEXT = 'Сосед Иванов, тел. +7 701 123 45 67, бросает мусор.';

const rangesIn = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 5 })
    .map((pairs) => pairs.map(([a, b]): TextRange => ({ from: Math.min(a, b), to: Math.max(a, b) })));

const hidden = (text: string, parts: readonly TextRange[]) =>
  parts.reduce<readonly TextRange[]>((masks, part) => hide(text, masks, part), personalRanges(text));

describe('a text with hidden parts', () => {
  it('begins as the machine left it', () => {
    assert.deepEqual(masksOf(TEXT, redact(TEXT, 'ru').text, 'ru'), personalRanges(TEXT));
    assert.equal(publicText(TEXT, personalRanges(TEXT), 'ru'), 'Сосед Иванов, тел. [данные скрыты], бросает мусор.');
  });

  it('has a further part hidden, and shown again', () => {
    const masks = hide(TEXT, personalRanges(TEXT), { from: 5, to: 13 });
    assert.equal(publicText(TEXT, masks, 'ru'), 'Сосед [данные скрыты] тел. [данные скрыты], бросает мусор.');
    assert.deepEqual(
      masks.map((mask) => isMachines(TEXT, mask)),
      [false, true],
    );
    assert.deepEqual(show(masks, 6), personalRanges(TEXT));
    assert.equal(publicText(TEXT, show(show(masks, 6), 19), 'ru'), TEXT, 'nothing is hidden any more');
  });

  it('hides no blanks alone, and never half a character', () => {
    assert.deepEqual(hide('а  б', [], { from: 1, to: 3 }), []);
    assert.deepEqual(hide('а😀б', [], { from: 2, to: 4 }), [{ from: 1, to: 4 }]);
  });

  it('is found again in what was stored, whatever was hidden', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
          .chain((text) => fc.tuple(fc.constant(text), rangesIn(text))),
        ([text, parts]) => {
          const masks = hidden(text, parts);
          const stored = publicText(text, masks, 'kk');
          const found = masksOf(text, stored, 'kk');
          // Another choice of parts may give the same text; it must give the same text.
          if (found) assert.equal(publicText(text, found, 'kk'), stored);
        },
      ),
    );
  });

  it('is always found again where nothing shown repeats', () => {
    fc.assert(
      fc.property(rangesIn('абвгдежзиклмнопрстуфхцчшщъыьэюя'), (parts) => {
        const text = 'абвгдежзиклмнопрстуфхцчшщъыьэюя';
        const masks = hidden(text, parts);
        assert.deepEqual(masksOf(text, publicText(text, masks, 'ru'), 'ru'), masks);
      }),
    );
  });

  it('keeps its pieces in order and complete', () => {
    fc.assert(
      fc.property(rangesIn(TEXT), (parts) => {
        const masks = hidden(TEXT, parts);
        assert.equal(
          piecesOf(TEXT, masks)
            .map(({ text }) => text)
            .join(''),
          TEXT,
        );
        for (const [i, mask] of masks.entries()) assert.ok(mask.from < mask.to && mask.from > (masks[i - 1]?.to ?? -1));
      }),
    );
  });

  it('that somebody wrote by hand is no text with hidden parts', () => {
    assert.equal(masksOf(TEXT, 'Сосед бросает мусор.', 'ru'), undefined);
    assert.equal(masksOf(TEXT, `${TEXT} И ещё.`, 'ru'), undefined);
  });
});
