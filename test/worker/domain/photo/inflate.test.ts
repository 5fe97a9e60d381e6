import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { constants, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { inflate } from '../../../../worker/domain/photo/inflate.ts';

const MAX = 70_000;

/** Bytes with repetitions near and far, and without. */
const data = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 300 })), { maxLength: 12 })
  .map((runs) => Uint8Array.from(Buffer.concat(runs.flatMap(([run, count]) => Array<Uint8Array>(count).fill(run)))))
  .map((bytes) => bytes.subarray(0, MAX));

const STRATEGIES = [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY, constants.Z_RLE, constants.Z_FIXED];

describe('unpacking', () => {
  it('gives back what zlib packed, at every level and by every strategy', () => {
    fc.assert(
      fc.property(data, fc.constantFrom(0, 1, 6, 9), fc.constantFrom(...STRATEGIES), (bytes, level, strategy) => {
        assert.deepEqual(inflate(deflateSync(bytes, { level, strategy }), MAX), bytes);
      }),
    );
  });

  it('stops at the limit, with what came before', () => {
    const bomb = deflateSync(new Uint8Array(10_000_000));
    assert.deepEqual(inflate(bomb, 1_000), new Uint8Array(1_000));
    fc.assert(
      fc.property(data, fc.nat(2_000), (bytes, max) => {
        assert.deepEqual(inflate(deflateSync(bytes), max), bytes.subarray(0, max));
      }),
    );
  });

  it('agrees with zlib about what is broken, except for the checksum', () => {
    const packed = deflateSync(Buffer.from('what was done, what was done, where and when it was done'.repeat(9)));
    fc.assert(
      fc.property(fc.nat(packed.length - 7), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const damaged = Uint8Array.from(packed);
        damaged[at + 2] = (damaged[at + 2] ?? 0) ^ difference;
        const expected = unpackedByZlib(damaged);
        if (expected) assert.deepEqual(inflate(damaged, MAX), expected);
      }),
    );
  });

  it('ends on anything, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.ok((inflate(bytes, 1_000)?.length ?? 0) <= 1_000);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses a repetition of what never came', () => {
    const packed = Uint8Array.of(0x78, 0x01, 0x03, 0x02, 0x00);
    assert.throws(() => inflateSync(packed), /distance too far back/);
    assert.equal(inflate(packed, MAX), undefined);
  });

  it('refuses what is cut off', () => {
    const packed = deflateSync(Buffer.from('what was done'.repeat(20)));
    // The checksum of four bytes is not looked at; before it the end of the block is missing.
    for (let length = 0; length < packed.length - 5; length++) {
      assert.equal(inflate(packed.subarray(0, length), MAX), undefined, `${length} of ${packed.length}`);
    }
  });
});

function unpackedByZlib(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return Uint8Array.from(inflateSync(bytes));
  } catch {
    return undefined;
  }
}
