/** One text out of the answers: nothing typed is lost, and it is what will be stored. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanText } from '../../../sdk/contract/text.ts';
import { compose, UNTOLD } from '../../../widget/jauap-form/compose.ts';
import { visible } from '../../../widget/visible.ts';

const BEGINNINGS = { when: 'Когда', result: 'Ожидаемый результат' };
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'жарық жоқ 14\n\r\t\u200b\u0301é '), maxLength: 60 }),
);
const answers = fc.record({ text: typed, place: typed, when: typed, result: typed });

describe('the text of an appeal', () => {
  it('is the story, then when and what for', () => {
    const told = { ...UNTOLD, text: ' Яма.\r\nГлубокая. ', when: 'вчера вечером', result: 'заделать' };
    assert.equal(compose(told, BEGINNINGS), 'Яма.\nГлубокая.\n\nКогда: вчера вечером\nОжидаемый результат: заделать');
  });

  it('is the story alone where nothing else was said', () => {
    assert.equal(compose({ ...UNTOLD, text: 'Яма.', place: 'Абая, 14', when: ' \u200b ' }, BEGINNINGS), 'Яма.');
  });

  it('begins with what there is', () => {
    assert.equal(compose({ ...UNTOLD, result: 'заделать' }, BEGINNINGS), 'Ожидаемый результат: заделать');
  });

  it('loses nothing that was typed, in its order', () => {
    fc.assert(
      fc.property(answers, (told) => {
        const text = compose(told, BEGINNINGS);
        let at = 0;
        for (const part of [told.text, told.when, told.result].map(visible)) {
          at = text.indexOf(part, at);
          assert.notEqual(at, -1, part);
          at += part.length;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is stored as it is: cleaning it again changes nothing, and no character is halved', () => {
    fc.assert(
      fc.property(answers, (told) => {
        const text = compose(told, BEGINNINGS);
        assert.equal(cleanText(text), text);
        assert.ok(text.isWellFormed());
      }),
      { numRuns: 2000 },
    );
  });

  it('is no longer than its parts, the beginnings and the breaks between them', () => {
    fc.assert(
      fc.property(answers, (told) => {
        const parts = [told.text, told.when, told.result].map((part) => visible(part).length);
        const added = BEGINNINGS.when.length + BEGINNINGS.result.length + ': '.length * 2 + 3;
        assert.ok(compose(told, BEGINNINGS).length <= parts.reduce((sum, part) => sum + part, added));
      }),
    );
  });
});
