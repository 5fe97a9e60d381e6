import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isPageAddress, words } from '../../sdk/contract/fields.ts';
import { cleanText } from '../../sdk/contract/text.ts';

const anything = fc.string({ unit: 'binary', maxLength: 200 });

describe('a text from a person', () => {
  const cases: [why: string, text: string, cleaned: string][] = [
    ['Kazakh letters stay as they are', 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі', 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі'],
    ['letters written as letter and mark become one', 'и\u0306', 'й'],
    ['line ends of any system become one', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['tabs stay, other controls go', 'a\tb\u0000\u001b\u0085c', 'a\tbc'],
    ['controls of direction go', '\u202eтекст\u202c \u2066и\u2069 \u200eдата', 'текст и дата'],
    ['invisible tag letters go', 'a\u{e0061}\u{e007f}b', 'ab'],
    ['blanks that look like nothing go', 'a\u200b\u00ad\u2800\u3164\ufeffb', 'ab'],
    ['an emoji of several characters stays whole', '👩‍👧‍👦', '👩‍👧‍👦'],
    ['piles of marks are cut to four', `z${'\u0335'.repeat(9)}y`, `z${'\u0335'.repeat(4)}y`],
  ];
  for (const [why, text, cleaned] of cases) {
    it(why, () => assert.equal(cleanText(text), cleaned));
  }

  it('cleaned twice is the same as cleaned once, and hides nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const cleaned = cleanText(text);
        assert.equal(cleanText(cleaned), cleaned);
        assert.doesNotMatch(cleaned, /\p{Bidi_Control}/u);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is refused when it holds half a character, and only then', () => {
    const schema = words(0, 1_000);
    fc.assert(
      fc.property(anything, fc.constantFrom('', '\ud83d', '\udc4d'), (text, half) => {
        const broken = `${text}.${half}.`;
        assert.equal(schema.safeParse(broken).success, broken.isWellFormed());
      }),
    );
  });
});

describe('the address of a page', () => {
  const cases: [address: string, fits: boolean][] = [
    ['https://kokshetau.example/news/1', true],
    ['http://kokshetau.example/?id=1', true],
    ['https://kokshetau.example/#secret', false],
    ['https://user@kokshetau.example/', false],
    ['https://:password@kokshetau.example/', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['ftp://kokshetau.example/', false],
    ['/news/1', false],
    ['', false],
  ];
  for (const [address, fits] of cases) {
    it(`${fits ? 'may be' : 'may not be'} ${address || 'empty'}`, () => assert.equal(isPageAddress(address), fits));
  }
});
