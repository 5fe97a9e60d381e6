import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Client } from '../../sdk/index.ts';
import { createClient, createCode, isApiError, isCodeError, parseCode } from '../../sdk/index.ts';
import { breakOff, json, problem, serve } from './server.ts';

const NUMBER = 'KOK-2026-000123-K';
const TRACKED = { timeline: [] };
const agency = 'kokshetau';
const code = createCode();
const wait = async () => undefined;

type Act = (client: Client, code: string, signal?: AbortSignal) => Promise<unknown>;
const ACTS: [name: string, path: string, body: object, act: Act][] = [
  [
    'a follow-up',
    'follow-ups',
    { text: 'Яма снова на месте' },
    (client, code, signal) => client.followUp(NUMBER, code, 'Яма снова на месте', { signal }),
  ],
  [
    'a verdict',
    'verdict',
    { solved: 'no', clear: true, remark: 'Щебень вымыло' },
    (client, code, signal) =>
      client.verdict(NUMBER, code, { solved: 'no', clear: true, remark: 'Щебень вымыло' }, { signal }),
  ],
  ['a withdrawal', 'withdraw', {}, (client, code, signal) => client.withdraw(NUMBER, code, { signal })],
  [
    'a revoked consent',
    'consent',
    { publication: false },
    (client, code, signal) => client.revokeConsent(NUMBER, code, { signal }),
  ],
];

for (const [name, path, body, act] of ACTS) {
  describe(name, () => {
    it('is sent with the code in the body only, and answered with the appeal', async (t) => {
      const { endpoint, asked } = await serve(t, json(TRACKED));
      assert.deepEqual(await act(createClient({ endpoint, agency }), ` ${code.toLowerCase()} `), TRACKED);
      assert.deepEqual(
        asked.map(({ method, path }) => `${method} ${path}`),
        [`POST /v1/appeals/${NUMBER}/${path}`],
      );
      assert.deepEqual(JSON.parse(asked[0]?.body ?? ''), { code: parseCode(code), ...body });
    });

    it('is sent again, unchanged, when the connection breaks', async (t) => {
      const { endpoint, asked } = await serve(t, breakOff, problem(503, 'unavailable'), json(TRACKED));
      await act(createClient({ endpoint, agency, wait }), code);
      const sent = asked.map(({ body, headers }) => [body, headers['idempotency-key']]);
      assert.deepEqual(sent, [sent[0], sent[0], sent[0]]);
    });

    it('that is refused is not repeated', async (t) => {
      const { endpoint, asked } = await serve(t, problem(409, 'act_not_allowed'));
      const refusal = (error: unknown) => isApiError(error) && error.code === 'act_not_allowed';
      await assert.rejects(act(createClient({ endpoint, agency, wait }), code), refusal);
      assert.equal(asked.length, 1);
    });

    it('with a mistyped code, or given up before, is not sent', async (t) => {
      const { endpoint, asked } = await serve(t, json(TRACKED));
      const client = createClient({ endpoint, agency });
      await assert.rejects(act(client, 'X'.repeat(25)), isCodeError);
      const reason = new Error('left');
      await assert.rejects(act(client, code, AbortSignal.abort(reason)), reason);
      assert.equal(asked.length, 0);
    });
  });
}

describe('the key of a follow-up', () => {
  it('is new for every call, or the caller’s, and opens nothing', async (t) => {
    const { endpoint, asked } = await serve(t, json(TRACKED));
    const { followUp } = createClient({ endpoint, agency });
    await followUp(NUMBER, code, 'Ещё слово');
    await followUp(NUMBER, code, 'Ещё слово', { key: undefined });
    await followUp(NUMBER, code, 'Ещё слово', { key: 'key-of-the-caller-0123456789' });
    const [first = '', second = '', third = ''] = asked.map(({ headers }) => String(headers['idempotency-key']));
    assert.match(first, /^[\w-]{22,64}$/);
    assert.notEqual(first, second);
    assert.equal(third, 'key-of-the-caller-0123456789');
    for (const key of [first, second]) assert.notEqual(parseCode(key), parseCode(code));
  });
});
