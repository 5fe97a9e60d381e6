import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const plain = (code: string) => code.replaceAll('-', '');

/** Codes made from given random bytes, so that a counterexample can be repeated. */
const codes = fc.uint8Array({ minLength: 24, maxLength: 24 }).map(codeFrom);

function codeFrom(bytes: Uint8Array): string {
  const random = mock.method(crypto, 'getRandomValues', (target: Uint8Array) => {
    assert.equal(target.length, 24, 'all randomness is asked for at once');
    target.set(bytes);
    return target;
  });
  try {
    return createCode();
  } finally {
    random.mock.restore();
  }
}

describe('a new code', () => {
  it('is six groups of four and a check character, and parses', () => {
    fc.assert(
      fc.property(codes, (code) => {
        assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]$/);
        assert.equal(parseCode(code), plain(code));
      }),
    );
  });

  it('carries 120 random bits: the low five of each of 24 bytes can be read back', () => {
    const bytes = fc.uint8Array({ minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(bytes, (random) => {
        const body = plain(codeFrom(random)).slice(0, 24);
        assert.deepEqual(
          [...body].map((character) => ALPHABET.indexOf(character)),
          [...random].map((byte) => byte & 31),
        );
      }),
    );
  });

  it('uses every character of the alphabet equally: 256 byte values fall on each of 32 exactly 8 times', () => {
    const counts = new Map<string, number>();
    // 32 codes of 24 bytes are all 256 values of a byte, three times over.
    for (let start = 0; start < 768; start += 24) {
      const body = plain(codeFrom(Uint8Array.from({ length: 24 }, (_, i) => start + i))).slice(0, 24);
      for (const character of body) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    assert.equal([...counts.keys()].sort().join(''), ALPHABET);
    assert.deepEqual(new Set(counts.values()), new Set([24]));
  });

  it('comes from the real generator and does not repeat', () => {
    assert.equal(new Set(Array.from({ length: 10_000 }, createCode)).size, 10_000);
  });
});

describe('the check character', () => {
  it('catches every single wrong character, wherever it is', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const right = plain(code);
        for (let at = 0; at < right.length; at++) {
          for (const wrong of ALPHABET) {
            if (wrong === right[at]) continue;
            assert.equal(parseCode(right.slice(0, at) + wrong + right.slice(at + 1)), undefined);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('catches every swap of two neighbours but 0 and Z', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const right = plain(code);
        for (let at = 0; at + 1 < right.length; at++) {
          const [a, b] = [right.charAt(at), right.charAt(at + 1)];
          if (a === b || [a, b].sort().join('') === '0Z') continue;
          assert.equal(parseCode(right.slice(0, at) + b + a + right.slice(at + 2)), undefined, `${a}${b} at ${at}`);
        }
      }),
    );
  });

  it('catches a character too few and one too many', () => {
    fc.assert(
      fc.property(codes, fc.nat(24), fc.constantFrom(...ALPHABET), (code, at, extra) => {
        const right = plain(code);
        assert.equal(parseCode(right.slice(0, at) + right.slice(at + 1)), undefined);
        assert.equal(parseCode(right.slice(0, at) + extra + right.slice(at)), undefined);
      }),
    );
  });
});

describe('reading a code as people type it', () => {
  it('takes any case, spaces and hyphens anywhere, O for 0, I and L for 1', () => {
    const style = fc.array(fc.constantFrom('', ' ', '-', ' - ', '\t', '\u00a0'), { minLength: 25, maxLength: 25 });
    const looks: Record<string, string[]> = { '0': ['0', 'O', 'o'], '1': ['1', 'I', 'i', 'L', 'l'] };
    fc.assert(
      fc.property(codes, style, fc.infiniteStream(fc.nat(9)), (code, gaps, choices) => {
        const typed = [...plain(code)].map((character, i) => {
          const choice = choices.next().value;
          const forms = looks[character] ?? [character, character.toLowerCase()];
          return (gaps[i] ?? '') + forms[choice % forms.length];
        });
        assert.equal(parseCode(typed.join('')), plain(code));
      }),
    );
  });

  for (const typed of ['', '-', ' ', '0000', 'Ж'.repeat(25), 'U'.repeat(25), '0'.repeat(24), '0'.repeat(26)]) {
    it(`refuses ${JSON.stringify(typed)}`, () => assert.equal(parseCode(typed), undefined));
  }

  it('never throws and never lets through what is not 25 characters of the alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const code = parseCode(typed);
        assert.ok(code === undefined || /^[0-9A-HJKMNP-TV-Z]{25}$/.test(code));
      }),
    );
  });
});

describe('the idempotency key', () => {
  it('is the base64url SHA-256 of the code under its own label, 43 characters', async () => {
    await fc.assert(
      fc.asyncProperty(codes, async (code) => {
        const expected = createHash('sha256')
          .update(`idem/1${plain(code)}`)
          .digest('base64url');
        assert.equal(await idempotencyKeyOf(plain(code)), expected);
        assert.equal(expected.length, 43);
      }),
    );
  });

  it('is the same for every way of typing one code, and another for another', async () => {
    const code = createCode();
    const keys = await Promise.all(
      [code, code.toLowerCase(), plain(code)].map((typed) => idempotencyKeyOf(parseCode(typed) ?? '')),
    );
    assert.equal(new Set(keys).size, 1);
    assert.notEqual(await idempotencyKeyOf(parseCode(createCode()) ?? ''), keys[0]);
  });
});
