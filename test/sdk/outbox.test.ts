/** What of the outbox can be seen without a browser; the rest is in test/widget/outbox-*.test.ts and test/chaos. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createCode, isCodeError, isJauapError } from '../../sdk/index.ts';
import { backOff } from '../../sdk/outbox/back-off.ts';
import { createOutbox, isStorageError, readDraft, saveDraft } from '../../sdk/outbox/index.ts';
import { SUBMISSION } from './server.ts';

const options = { endpoint: 'https://jauap.example', agency: 'kokshetau' };

describe('an outbox where there is no storage, as in Node', () => {
  it('is made all the same, says so when something is put, and leaves nothing behind that keeps the program alive', async () => {
    const outbox = createOutbox(options);
    const kept = (error: unknown) => isStorageError(error) && isJauapError(error) && !error.temporary;
    await assert.rejects(outbox.put(SUBMISSION), kept);
    await assert.rejects(outbox.entries(), kept);
    await assert.rejects(outbox.flush(), kept);
    outbox.close();
    await assert.rejects(saveDraft('kokshetau', 'text'), kept);
    await assert.rejects(readDraft('kokshetau'), kept);
  });

  it('refuses a mistyped code before it looks for storage', async () => {
    const outbox = createOutbox(options);
    await assert.rejects(outbox.put(SUBMISSION, { code: `${createCode().slice(0, -1)}U` }), isCodeError);
    outbox.close();
  });

  it('is not made for an address that is none', () => {
    assert.throws(() => createOutbox({ ...options, endpoint: '/api' }), TypeError);
  });
});

describe('the wait before the outbox tries again', () => {
  const table: [failures: number, random: number, expected: number][] = [
    [0, 0, 0],
    [0, 0.5, 1000],
    [1, 0.5, 2000],
    [4, 0.5, 16_000],
    [9, 0.5, 300_000],
    [5000, 0.5, 300_000],
  ];
  for (const [failures, random, expected] of table) {
    it(`after ${failures} failures, with ${random} drawn, is ${expected} ms`, () => {
      assert.equal(backOff(failures, random), expected);
    });
  }

  it('is never more than ten minutes, and grows with the failures', () => {
    const drawn = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(10_000), drawn, (failures, random) => {
        const delay = backOff(failures, random);
        assert.ok(delay >= 0 && delay < 600_000 && delay <= backOff(failures + 1, random), String(delay));
      }),
    );
  });
});
