/** What the search of the feed marks, and how the page's address says what is wanted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { ASKED, asked, hostedAddress, isFree, readHash, writeHash } from '../../../widget/find/address.ts';
import { pieces } from '../../../widget/find/marks.ts';

const marked = (text: string, q: string) => pieces(text, q).filter((_, i) => i % 2);

/** What is looked for in which text, and what is marked there. */
const MARKS: readonly (readonly [q: string, text: string, marks: readonly string[]])[] = [
  ['дангыл', 'Тәуелсіздік даңғылындағы шам', ['даңғылындағы']],
  ['жолдар', 'жол, жолдың шеті, жолақ', ['жолдың']],
  ['школа', 'Возле школы № 5 и школе 12', ['школы', 'школе']],
  ['14', 'дом 14, дом 141, дом 4', ['14', '141']],
  ['электричество', 'электронный журнал без электричества', ['электричества']],
  ['ёлка', 'елка и Ёлка', ['елка', 'Ёлка']],
  ['в', 'в воде', []],
  ['<b>', '<b>жол</b>', []],
];

describe('the marks', () => {
  for (const [q, text, marks] of MARKS)
    it(`of «${q}» in «${text}»`, () => assert.deepEqual(marked(text, q), [...marks]));

  it('lose no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, q) => {
        assert.equal(pieces(text, q).join(''), text);
      }),
    );
  });
});

describe('the address', () => {
  const wanted = fc.record(
    Object.fromEntries(ASKED.map((name) => [name, fc.string({ unit: 'grapheme', minLength: 1 })])),
    { requiredKeys: [] },
  );

  it('says the same when it is read again, to the agency it names and to no other', () => {
    fc.assert(
      fc.property(wanted, (values) => {
        const { hash } = new URL(`https://akim.example/${writeHash('kokshetau', values)}`);
        assert.deepEqual(
          readHash(hash, 'kokshetau'),
          asked((name) => values[name] ?? null),
        );
        assert.deepEqual(readHash(hash, 'astana'), {});
        assert.ok(isFree(hash));
      }),
    );
  });

  it('is the page’s own where it is not ours', () => {
    for (const hash of ['#contacts', '#/news?id=1', '#jauapx=1']) {
      assert.equal(isFree(hash), false);
      assert.deepEqual(readHash(hash, 'kokshetau'), {});
    }
  });

  it('takes no name the search does not know', () => {
    assert.deepEqual(readHash('#jauap=kokshetau&token=1&q=&topic=roads', 'kokshetau'), { topic: 'roads' });
  });

  it('has its like on the hosted page', () => {
    assert.equal(
      hostedAddress('https://j.example/', 'a1', { q: 'жол' }),
      `https://j.example/a/a1?q=${encodeURIComponent('жол')}#feed`,
    );
    assert.equal(hostedAddress('https://j.example', 'a1', { appeal: 'KOK-1' }), 'https://j.example/a/a1/KOK-1');
  });
});
