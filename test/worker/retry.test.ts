import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DatabaseUnavailableError, withRetry } from '../../worker/store/retry.ts';

const LOST = 'D1_ERROR: Network connection lost.';

/** A call that fails with the given messages, then succeeds; and how long was slept. */
function failing(...messages: string[]) {
  const slept: number[] = [];
  const timing = { sleep: async (ms: number) => void slept.push(ms), random: () => 1 };
  let calls = 0;
  const call = async () => {
    const message = messages[calls++];
    if (message !== undefined) throw new Error(message);
    return 'done';
  };
  return { run: () => withRetry(call, timing), slept, calls: () => calls };
}

describe('a call of the database', () => {
  it('is repeated after a transient fault, waiting twice as long each time', async () => {
    const { run, slept } = failing(LOST, LOST, LOST);
    assert.equal(await run(), 'done');
    assert.deepEqual(slept, [50, 100, 200]);
  });

  it('gives up after five attempts', async () => {
    const { run, calls } = failing(LOST, LOST, LOST, LOST, LOST);
    await assert.rejects(run(), DatabaseUnavailableError);
    assert.equal(calls(), 5);
  });

  it('is not repeated when the database is overloaded', async () => {
    const { run, calls } = failing('D1_ERROR: D1 DB is overloaded. Too many requests queued.');
    await assert.rejects(run(), DatabaseUnavailableError);
    assert.equal(calls(), 1);
  });

  it('is not repeated when the statement itself is wrong', async () => {
    const { run, calls } = failing('D1_ERROR: UNIQUE constraint failed');
    await assert.rejects(run(), /UNIQUE/);
    assert.equal(calls(), 1);
  });
});
