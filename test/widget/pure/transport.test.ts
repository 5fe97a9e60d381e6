import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FollowRequest } from '../../../sdk/contract/types.ts';
import { fileOfficially, setContact } from '../../../sdk/follow/index.ts';
import { followAppeal, supportAppeal } from '../../../sdk/neighbours/index.ts';
import * as operations from '../../../sdk/operations/index.ts';
import { ratePage } from '../../../sdk/pages/index.ts';
import { isRepeatable } from '../../../sdk/repeatable.ts';
import type { Call, Transport } from '../../../sdk/transport.ts';
import { createTransport } from '../../../widget/transport.ts';
import type { Step } from '../../sdk/server.ts';
import { breakInside, breakOff, json, problem, SUBMISSION, serve } from '../../sdk/server.ts';

const GET: Call = { endpoint: { method: 'GET', path: '/v1/:it' }, subject: 'feed', expects: 'items' };
const ACT: Call = {
  ...GET,
  endpoint: { method: 'POST', path: '/v1/:it' },
  body: { text: 'жол' },
  headers: { 'Idempotency-Key': 'k1' },
};
const answer = json({ items: [] });
const { submitAppeal, trackAppeal, withdraw, revokeConsent, giveVerdict, followUp } = operations;
const [NUMBER, CODE] = ['KOK-2026-000123-K', '0'.repeat(25)];

/** Everything the SDK says to the service that is no read. */
const ACTS: readonly ((transport: Transport) => Promise<unknown>)[] = [
  (transport) => submitAppeal(transport, 'kokshetau', SUBMISSION),
  (transport) => trackAppeal(transport, NUMBER, CODE),
  (transport) => withdraw(transport, NUMBER, CODE),
  (transport) => revokeConsent(transport, NUMBER, CODE),
  (transport) => giveVerdict(transport, NUMBER, CODE, { solved: 'yes', clear: true }),
  (transport) => followUp(transport, NUMBER, CODE, 'Ещё одна яма.'),
  (transport) => setContact(transport, NUMBER, CODE, 'a@b.kz'),
  (transport) => fileOfficially(transport, NUMBER, CODE, 'ЖТ-2026-1'),
  (transport) => supportAppeal(transport, NUMBER, CODE),
  (transport) => followAppeal(transport, NUMBER, { email: 'a@b.kz', lang: 'ru' } as FollowRequest),
  (transport) => ratePage(transport, 'kokshetau', { page: 'https://a.kz/', useful: true } as never, 'k1'),
];

describe('what the widget asks', () => {
  it('may come twice, whatever it is', async () => {
    for (const act of ACTS) {
      const said: Call[] = [];
      await act(async (call) => {
        said.push(call);
        return {};
      });
      assert.deepEqual(said.map(isRepeatable), [true], act.toString());
    }
  });

  const again: readonly (readonly [what: string, call: Call, ...steps: Step[]])[] = [
    ['a read whose line is cut', GET, breakOff, answer],
    ['a read whose answer is cut', GET, breakInside, answer],
    ['an act', ACT, breakOff, answer],
  ];
  for (const [what, call, ...steps] of again) {
    it(`is asked once more, the same: ${what}`, async (t) => {
      const { endpoint, asked } = await serve(t, ...steps);
      assert.deepEqual(await createTransport(endpoint)(call), { items: [] });
      assert.equal(asked.length, 2);
      const [first, second] = asked;
      const past = { 'cache-control': 'no-cache', pragma: 'no-cache' };
      assert.deepEqual(
        { ...second, headers: { ...second?.headers, ...past } },
        second,
        'past the cache of the browser',
      );
      assert.deepEqual({ ...first, headers: { ...first?.headers, ...past } }, second);
    });
  }

  it('is given up where the line is cut again', async (t) => {
    const { endpoint, asked } = await serve(t, breakOff, breakOff, answer);
    await assert.rejects(createTransport(endpoint)(GET), { name: 'NetworkError' });
    assert.equal(asked.length, 2);
  });

  const once: readonly (readonly [what: string, call: Call, step: Step, name: string])[] = [
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
