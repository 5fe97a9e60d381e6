import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient, createCode, idempotencyKeyOf, isCodeError, isJauapError, parseCode } from '../../sdk/index.ts';
import type { Step } from './server.ts';
import { json, problem, RECEIPT, SUBMISSION, serve } from './server.ts';

const NUMBER = 'KOK-2026-000123-K';
const agency = 'kokshetau';

describe('submitting', () => {
  it('sends the words, the key and nothing that opens the appeal', async (t) => {
    const { endpoint, asked } = await serve(t, json(RECEIPT, 201));
    const { receipt, code } = await createClient({ endpoint, agency }).submit(SUBMISSION);
    const parsed = parseCode(code);
    assert.ok(parsed, 'a new code parses');
    assert.deepEqual(receipt, RECEIPT);
    const [request] = asked;
    assert.equal(request?.method, 'POST');
    assert.equal(request?.path, '/v1/agencies/kokshetau/appeals');
    assert.equal(request?.headers['content-type'], 'application/json');
    assert.equal(request?.headers['idempotency-key'], await idempotencyKeyOf(parsed));
    assert.deepEqual(JSON.parse(request?.body ?? ''), SUBMISSION);
    const wire = JSON.stringify(request).toUpperCase();
    for (const secret of [code, parsed, parsed.slice(0, 8)]) assert.ok(!wire.includes(secret), 'the code travelled');
  });

  it('uses the code of the caller, gives it back, and sends the same key each time', async (t) => {
    const { endpoint, asked } = await serve(t, json(RECEIPT, 201), json(RECEIPT));
    const { submit } = createClient({ endpoint, agency });
    const code = createCode();
    assert.equal((await submit(SUBMISSION, { code })).code, code);
    assert.equal((await submit(SUBMISSION, { code: code.toLowerCase().replaceAll('-', ' ') })).receipt.number, NUMBER);
    assert.equal(asked[0]?.headers['idempotency-key'], asked[1]?.headers['idempotency-key']);
  });

  it('makes a new code and a new key for every call without one', async (t) => {
    const { endpoint, asked } = await serve(t, json(RECEIPT, 201));
    const { submit } = createClient({ endpoint, agency });
    const [first, second] = [await submit(SUBMISSION), await submit(SUBMISSION, { code: undefined })];
    assert.notEqual(first.code, second.code);
    assert.notEqual(asked[0]?.headers['idempotency-key'], asked[1]?.headers['idempotency-key']);
  });

  it('after a failure can be taken up again with the same code', async (t) => {
    const { endpoint, asked } = await serve(t, problem(500, 'internal'), json(RECEIPT));
    const { submit } = createClient({ endpoint, agency });
    const code = createCode();
    await assert.rejects(submit(SUBMISSION, { code }));
    assert.equal((await submit(SUBMISSION, { code })).receipt.number, NUMBER);
    assert.equal(asked[0]?.headers['idempotency-key'], asked[1]?.headers['idempotency-key']);
  });

  it('refuses a mistyped code before sending', async (t) => {
    const { endpoint, asked } = await serve(t, json(RECEIPT, 201));
    await assert.rejects(createClient({ endpoint, agency }).submit(SUBMISSION, { code: 'ABCD' }), isCodeError);
    assert.equal(asked.length, 0);
  });

  it('says clearly that it needs https where WebCrypto is missing', async (t) => {
    const { endpoint, asked } = await serve(t, json(RECEIPT, 201));
    t.mock.getter(crypto, 'subtle', () => undefined as never);
    const failure = createClient({ endpoint, agency }).submit(SUBMISSION);
    await assert.rejects(failure, (error) => isJauapError(error) && /WebCrypto.*https/.test(error.message));
    assert.equal(asked.length, 0);
  });

  it('takes no captive portal for a receipt', async (t) => {
    const { endpoint } = await serve(t, json({}), json({ number: NUMBER }));
    const { submit } = createClient({ endpoint, agency });
    await assert.rejects(submit(SUBMISSION), { name: 'ResponseError' });
    await assert.rejects(submit(SUBMISSION), { name: 'ResponseError' });
  });
});

describe('tracking', () => {
  it('sends the code in the body only, without separators', async (t) => {
    const { endpoint, asked } = await serve(t, json({ timeline: [] }));
    const code = createCode();
    await createClient({ endpoint, agency }).track(NUMBER, ` ${code.toLowerCase()} `);
    assert.equal(asked[0]?.method, 'POST');
    assert.equal(asked[0]?.path, `/v1/appeals/${NUMBER}/track`);
    assert.deepEqual(JSON.parse(asked[0]?.body ?? ''), { code: parseCode(code) });
    assert.equal(asked[0]?.headers['idempotency-key'], undefined);
  });

  it('tells a mistyped code at once', async (t) => {
    const { endpoint, asked } = await serve(t, json({ timeline: [] }));
    await assert.rejects(createClient({ endpoint, agency }).track(NUMBER, 'X'.repeat(25)), isCodeError);
    assert.equal(asked.length, 0);
  });
});

describe('reading', () => {
  it('asks for the profile of the agency and for one appeal', async (t) => {
    const { endpoint, asked } = await serve(t, json({ officials: [] }), json({ number: NUMBER }));
    const client = createClient({ endpoint, agency });
    await client.agency();
    await client.appeal(NUMBER);
    assert.deepEqual(
      asked.map(({ method, path }) => `${method} ${path}`),
      ['GET /v1/agencies/kokshetau', `GET /v1/appeals/${NUMBER}`],
    );
  });

  it('sends only the filters that are set', async (t) => {
    const { endpoint, asked } = await serve(t, json({ items: [], next: null }));
    const { feed } = createClient({ endpoint, agency });
    await feed();
    await feed({ topic: 'roads', status: undefined, limit: 5 });
    await feed({ page: 'https://kokshetau.example/дороги?a=1&b=2', cursor: 'a+/=' });
    assert.equal(asked[0]?.path, '/v1/agencies/kokshetau/feed');
    assert.equal(asked[1]?.path, '/v1/agencies/kokshetau/feed?topic=roads&limit=5');
    const query = new URL(asked[2]?.path ?? '', endpoint).searchParams;
    assert.deepEqual(Object.fromEntries(query), { page: 'https://kokshetau.example/дороги?a=1&b=2', cursor: 'a+/=' });
  });

  it('carries no header that would make a browser ask for permission first', async () => {
    const seen: RequestInit[] = [];
    const fetch = (_: string, init: RequestInit) => {
      seen.push(init);
      return Response.json({ items: [], next: null });
    };
    await createClient({ endpoint: 'https://jauap.example', agency, fetch }).feed();
    assert.deepEqual([...new Headers(seen[0]?.headers).keys()], []);
    assert.equal(seen[0]?.credentials, 'omit');
    assert.equal(seen[0]?.referrerPolicy, 'no-referrer');
  });

  it('encodes what goes into the path', async (t) => {
    const { endpoint, asked } = await serve(t, json({ number: NUMBER }));
    await createClient({ endpoint, agency }).appeal('a/b?c#d %$&');
    assert.equal(asked[0]?.path, '/v1/appeals/a%2Fb%3Fc%23d%20%25%24%26');
  });

  it('keeps the path of an endpoint, with or without a slash at its end', async (t) => {
    const { endpoint, asked } = await serve(t, json({ items: [], next: null }));
    for (const base of [`${endpoint}/jauap`, `${endpoint}/jauap/`])
      await createClient({ endpoint: base, agency }).feed();
    assert.deepEqual(
      asked.map(({ path }) => path),
      Array(2).fill('/jauap/v1/agencies/kokshetau/feed'),
    );
  });
});

describe('walking the pages of the feed', () => {
  /** Three pages: the cursor is the number of the page. */
  const pages: Step = (response, { path }) => {
    const at = Number(new URL(path, 'http://x').searchParams.get('cursor') ?? 0);
    json({ items: [{ number: `page ${at}` }], next: at < 2 ? String(at + 1) : null })(response, {} as never);
  };

  it('yields every page once, with the same filter, and stops', async (t) => {
    const { endpoint, asked } = await serve(t, pages);
    const numbers: string[] = [];
    for await (const { items } of createClient({ endpoint, agency }).feedPages({ topic: 'roads' })) {
      numbers.push(...items.map((item) => item.number));
    }
    assert.deepEqual(numbers, ['page 0', 'page 1', 'page 2']);
    assert.ok(asked.every(({ path }) => path.includes('topic=roads')));
  });

  it('begins at a given cursor', async (t) => {
    const { endpoint, asked } = await serve(t, pages);
    const { feedPages } = createClient({ endpoint, agency });
    for await (const { next } of feedPages({ cursor: '2' })) assert.equal(next, null);
    assert.equal(asked.length, 1);
  });

  it('asks for no page that is not wanted', async (t) => {
    const { endpoint, asked } = await serve(t, pages);
    const { feedPages } = createClient({ endpoint, agency });
    for await (const page of feedPages()) {
      assert.equal(page.next, '1');
      break;
    }
    assert.equal(asked.length, 1);
  });

  it('stops with the reason when it is aborted between two pages', async (t) => {
    const { endpoint, asked } = await serve(t, pages);
    const controller = new AbortController();
    const walk = createClient({ endpoint, agency }).feedPages({}, controller);
    await walk.next();
    controller.abort('enough');
    await assert.rejects(walk.next(), (reason) => reason === 'enough');
    assert.deepEqual(await walk.next(), { done: true, value: undefined });
    assert.equal(asked.length, 1);
  });
});
