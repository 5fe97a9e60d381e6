/** What is quoted of a page, and the report made of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { FRAGMENT_MAX, reportText, shorten } from '../../../widget/jauap-mark/fragment.ts';
import { words as en } from '../../../widget/locales/en.mark.ts';
import { words as kk } from '../../../widget/locales/kk.mark.ts';
import { words as ru } from '../../../widget/locales/ru.mark.ts';

describe('a marked fragment', () => {
  it('is one line, never longer than can be quoted, and never half a character', () => {
    assert.equal(shorten('  Абай\n\tкөшесінде  '), 'Абай көшесінде');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 700 }), (text) => {
        const line = shorten(text);
        assert.ok(line.length <= FRAGMENT_MAX && line.isWellFormed() && !/\s{2}|\n/.test(line));
      }),
    );
  });

  it('makes a report the contract takes, even of one letter and in any language', () => {
    for (const words of [kk, ru, en]) {
      const text = reportText(words.errorIn, 'а', '');
      assert.ok(text.length >= LIMITS.textMin, text);
    }
    const long = reportText(ru.errorIn, shorten('слово '.repeat(99)), '😀'.repeat(LIMITS.textMax));
    assert.ok(long.length <= LIMITS.textMax && long.isWellFormed());
    assert.equal(reportText('Қате', 'сөз', ' дұрысы: сөзі '), 'Қате: «сөз»\nдұрысы: сөзі');
  });
});
