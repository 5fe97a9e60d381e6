import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Call } from '../../../sdk/transport.ts';
import { createTransport } from '../../../widget/transport.ts';
import type { Step } from '../../sdk/server.ts';
import { breakInside, breakOff, json, problem, serve } from '../../sdk/server.ts';

const GET: Call = { endpoint: { method: 'GET', path: '/v1/:it' }, subject: 'feed', expects: 'items' };
const POST: Call = { ...GET, endpoint: { method: 'POST', path: '/v1/:it' }, body: { text: 'жол' } };
const SAFE: Call = { ...POST, headers: { 'Idempotency-Key': 'k1' }, repeatable: true };
const answer = json({ items: [] });

describe('what the widget asks', () => {
  const again: readonly (readonly [what: string, call: Call, ...steps: Step[]])[] = [
    ['a read whose line is cut', GET, breakOff, answer],
    ['a read whose answer is cut', GET, breakInside, answer],
    ['an act that may come twice', SAFE, breakOff, answer],
  ];
  for (const [what, call, ...steps] of again) {
    it(`is asked once more, the same: ${what}`, async (t) => {
      const { endpoint, asked } = await serve(t, ...steps);
      assert.deepEqual(await createTransport(endpoint)(call), { items: [] });
      assert.equal(asked.length, 2);
      assert.deepEqual(asked[1], asked[0]);
    });
  }

  it('is given up where the line is cut again', async (t) => {
    const { endpoint, asked } = await serve(t, breakOff, breakOff, answer);
    await assert.rejects(createTransport(endpoint)(GET), { name: 'NetworkError' });
    assert.equal(asked.length, 2);
  });

  const once: readonly (readonly [what: string, call: Call, step: Step, name: string])[] = [
    ['an act that must not come twice', POST, breakOff, 'NetworkError'],
    ['what the service has refused', GET, problem(422, 'invalid'), 'ApiError'],
    ['what the service could not do', GET, problem(503, 'unavailable'), 'ApiError'],
    ['what is not what the contract says', GET, json({}), 'ResponseError'],
  ];
  for (const [what, call, step, name] of once) {
    it(`is not asked again: ${what}`, async (t) => {
      const { endpoint, asked } = await serve(t, step, answer);
      await assert.rejects(createTransport(endpoint)(call), { name });
      assert.equal(asked.length, 1);
    });
  }

  it('is not asked again by whoever has gone', async (t) => {
    const gone = new AbortController();
    const { endpoint, asked } = await serve(t, () => gone.abort(new Error('gone')), answer);
    await assert.rejects(createTransport(endpoint)(GET, { signal: gone.signal }), { message: 'gone' });
    assert.equal(asked.length, 1);
  });
});
