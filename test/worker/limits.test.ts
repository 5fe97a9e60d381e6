import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode } from '../../sdk/contract/code.ts';
import { createApp } from '../../worker/app.ts';
import type { Limiter } from '../../worker/env.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, problem, startApi, submission } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { BODIES, citizenOf, MONDAY, refused } from '../helpers/citizen.ts';
import { startWorker } from '../helpers/worker-under-test.ts';

/** As the platform counts, but for the clock: a window ends when the test says so. */
function limiter(most: number): Limiter & { readonly keys: Set<string>; nextWindow(): void } {
  const counts = new Map<string, number>();
  const keys = new Set<string>();
  return {
    keys,
    nextWindow: () => counts.clear(),
    limit: async ({ key }) => {
      keys.add(key);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return { success: (counts.get(key) ?? 0) <= most };
    },
  };
}

const LIMIT = 30;
const counting = limiter(LIMIT);
const from = (address: string) => ({ 'CF-Connecting-IP': address });

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
let mine: Mine;
before(async () => {
  api = await startApi(MONDAY, { CODE_LIMIT: counting });
  citizen = citizenOf(api);
  mine = await citizen.published();
});
after(() => api.close());

const track = (number: string, code: string, headers: Record<string, string> = {}) =>
  api.post(`/v1/appeals/${number}/track`, { code }, headers);

describe('guessing codes', () => {
  it('is held from one network: of 200 wrong codes at least 85 in 100', async () => {
    let held = 0;
    for (let i = 0; i < 200; i++) {
      // Neighbours in the same /24 count together.
      const { status } = await track(mine.number, createCode(), from(`203.0.113.${i}`));
      if (status === 429) held++;
      else assert.equal(status, 404);
    }
    assert.equal(held, 200 - LIMIT);
  });

  it('is told when to come again, the same for a right code and a wrong one', async () => {
    const answers = await Promise.all(
      [mine.code, createCode(), 'x'].map(async (code) => {
        const response = await track(mine.number, code, from('203.0.113.9'));
        const { requestId: _, ...body } = await problem(response);
        return JSON.stringify([response.status, response.headers.get('Retry-After'), body]);
      }),
    );
    assert.equal(new Set(answers).size, 1);
    assert.match(answers[0] as string, /^\[429,"60",.*too_many_requests/);
  });

  it('does not shut out another network, nor the same one later', async () => {
    assert.equal((await track(mine.number, mine.code, from('203.0.114.9'))).status, 200);
    assert.equal((await track(mine.number, mine.code, from('2001:db8:1:2::1'))).status, 200);
    counting.nextWindow();
    assert.equal((await track(mine.number, mine.code, from('203.0.113.9'))).status, 200);
  });

  it('is limited on every route that takes a code', async () => {
    const headers = from('198.51.100.7');
    for (let i = 0; i < LIMIT; i++) await track(mine.number, createCode(), headers);
    for (const act of ['track', 'contact', ...Object.keys(BODIES)]) {
      const body = act === 'contact' ? { email: null } : undefined;
      const response = await citizen.call(mine, act, body, { ...headers, 'Idempotency-Key': newKey() });
      assert.deepEqual(await refused(response), [429, 'too_many_requests'], act);
    }
  });

  it('tells the limiter no address, and another key every day', async () => {
    counting.keys.clear();
    await track(mine.number, 'x', from('192.0.2.77'));
    api.setNow('2026-11-17T05:00:00.000Z');
    await track(mine.number, 'x', from('192.0.2.77'));
    assert.equal(counting.keys.size, 2);
    for (const key of counting.keys) assert.match(key, /^[0-9a-f]{64}$/);
  });

  it('goes on where no limiter is, and where the limiter fails', async () => {
    const { CODE_LIMIT: _, ...without } = api.env;
    const broken: Limiter = { limit: () => Promise.reject(new Error('unreachable')) };
    for (const env of [without, { ...without, CODE_LIMIT: broken }]) {
      const response = await createApp({ clock: () => new Date(MONDAY) }).request(
        `/v1/appeals/${mine.number}/track`,
        {
          method: 'POST',
          body: JSON.stringify({ code: mine.code }),
          headers: { 'Content-Type': 'application/json', ...from('192.0.2.1') },
        },
        env,
      );
      assert.equal(response.status, 200);
    }
  });
});

describe('sending an appeal', () => {
  it('is never limited, however many come from one network', async () => {
    const headers = from('203.0.113.9');
    for (let i = 0; i < LIMIT * 2; i++) {
      assert.equal((await api.send(submission(), newKey(), headers)).status, 201);
    }
  });
});

describe('the limiter of the platform', () => {
  it('is the one wrangler.toml binds: it lets thirty a minute pass, and holds the rest', async () => {
    const worker = await startWorker();
    try {
      const outcomes: boolean[] = [];
      // Windows end by the clock: twice the limit may pass if one ends here, and three times never.
      for (let i = 0; i < LIMIT * 3; i++) {
        outcomes.push((await worker.env.CODE_LIMIT?.limit({ key: 'test' }))?.success ?? false);
      }
      const passed = outcomes.filter(Boolean).length;
      assert.ok(passed >= LIMIT && passed <= LIMIT * 2, `${passed} passed`);
    } finally {
      await worker.close();
    }
  });
});

describe('what an answer tells about a code', () => {
  /** Everything of an answer but the request's own id. */
  const shapeOf = async (response: Response) => {
    const body = await response.text();
    const id = response.headers.get('X-Request-Id') as string;
    const headers = [...response.headers].filter(([name]) => name !== 'x-request-id').sort();
    return JSON.stringify([response.status, headers, body.replace(id, '')]);
  };

  it('is the same byte for byte whether it is wrong, the number unknown, or the words erased', async () => {
    const erased = await citizen.sent();
    const { DB } = api.env;
    await DB.exec('DELETE FROM private_parts WHERE (agency, appeal) = (SELECT agency, MAX(id) FROM appeals)');
    for (const [act, more] of [
      ['track', {}],
      ['withdraw', {}],
      ['contact', { email: null }],
      ['verdict', BODIES.verdict],
    ] as const) {
      const shapes = await Promise.all(
        [
          { number: mine.number, code: createCode() },
          { number: mine.number, code: 'x' },
          { number: 'KOK-2026-999999-A', code: mine.code },
          erased,
        ].map(async (of) => shapeOf(await citizen.call(of, act, more))),
      );
      assert.equal(new Set(shapes).size, 1, act);
      assert.match(shapes[0] as string, /^\[404,/);
    }
    assert.notEqual(await shapeOf(await track(mine.number, mine.code)), await shapeOf(await track(mine.number, 'x')));
  });
});
