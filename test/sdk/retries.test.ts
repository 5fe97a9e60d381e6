import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createClient,
  createTransport,
  isApiError,
  isNetworkError,
  isTimeoutError,
  withRetries,
} from '../../sdk/index.ts';
import type { Server, Step } from './server.ts';
import { breakInside, breakOff, json, problem, RECEIPT, SUBMISSION, serve, silence } from './server.ts';

const FEED = { items: [], next: null };

/** A client that does not wait but writes down for how long it would have. */
function hasty({ endpoint }: Server, options: { retries?: number; timeout?: number } = {}) {
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  return { waits, client: createClient({ endpoint, agency: 'kokshetau', wait, ...options }) };
}

describe('a read is repeated', () => {
  const table: [string, Step][] = [
    ['429', problem(429, 'unavailable')],
    ['502 of a proxy', (response) => response.writeHead(502).end('<h1>Bad gateway</h1>')],
    ['503', problem(503, 'unavailable')],
    ['504', (response) => response.writeHead(504).end()],
    ['a broken connection', breakOff],
    ['a connection broken inside the answer', breakInside],
  ];
  for (const [what, step] of table) {
    it(`after ${what}`, async (t) => {
      const server = await serve(t, step, step, json(FEED));
      const { client, waits } = hasty(server);
      assert.deepEqual(await client.feed(), FEED);
      assert.equal(server.asked.length, 3);
      assert.equal(waits.length, 2);
    });
  }

  it('after an attempt that took too long', async (t) => {
    const server = await serve(t, silence, json(FEED));
    assert.deepEqual(await hasty(server, { timeout: 300 }).client.feed(), FEED);
    assert.equal(server.asked.length, 2);
  });

  it('when it is a POST that only reads', async (t) => {
    const server = await serve(t, problem(503, 'unavailable'), json({ timeline: [] }));
    await hasty(server).client.track('KOK-2026-000123-K', '0'.repeat(25));
    assert.equal(server.asked.length, 2);
    assert.deepEqual(server.asked[0], { ...server.asked[1] });
  });
});

describe('nothing is repeated', () => {
  for (const status of [400, 401, 403, 404, 409, 413, 415, 422, 500]) {
    it(`after ${status}`, async (t) => {
      const server = await serve(t, problem(status, 'invalid'));
      await assert.rejects(
        hasty(server).client.submit(SUBMISSION),
        (error) => isApiError(error) && error.status === status,
      );
      assert.equal(server.asked.length, 1);
    });
  }

  it('after a success that is not what the contract says', async (t) => {
    const server = await serve(t, (response) => response.writeHead(200).end('<html>'));
    await assert.rejects(hasty(server).client.submit(SUBMISSION), { name: 'ResponseError' });
    assert.equal(server.asked.length, 1);
  });

  it('when it is a POST that does not say it may be', async (t) => {
    const { endpoint, asked } = await serve(t, problem(503, 'unavailable'));
    const transport = withRetries(createTransport({ endpoint }), { wait: async () => assert.fail('it waited') });
    const call = { endpoint: { method: 'POST', path: '/v1/appeals/:number/support' }, subject: 'K', expects: 'x' };
    await assert.rejects(transport(call), { status: 503 });
    assert.equal(asked.length, 1);
  });

  it('with retries: 0', async (t) => {
    const server = await serve(t, breakOff);
    await assert.rejects(hasty(server, { retries: 0 }).client.feed(), isNetworkError);
    assert.equal(server.asked.length, 1);
  });
});

describe('giving up', () => {
  it('comes after three further attempts, with the last error', async (t) => {
    const server = await serve(t, breakOff, breakOff, breakOff, problem(503, 'unavailable'));
    await assert.rejects(hasty(server).client.submit(SUBMISSION), (error) => isApiError(error) && error.status === 503);
    assert.equal(server.asked.length, 4);
  });

  it('counts attempts that took too long like any other', async (t) => {
    const server = await serve(t, silence);
    await assert.rejects(hasty(server, { timeout: 1_000, retries: 1 }).client.feed(), isTimeoutError);
    assert.equal(server.asked.length, 2);
  });

  it('comes at once when the server asks for more patience than a form should have', async (t) => {
    const server = await serve(t, problem(503, 'unavailable', {}, { 'Retry-After': '3600' }));
    const { client, waits } = hasty(server);
    await assert.rejects(client.feed(), { retryAfter: '3600', temporary: true });
    assert.equal(server.asked.length, 1);
    assert.deepEqual(waits, []);
  });
});

describe('the wait', () => {
  it('is what Retry-After says, to the millisecond', async (t) => {
    const busy = (seconds: string) => problem(503, 'unavailable', {}, { 'Retry-After': seconds });
    const server = await serve(t, busy('5'), busy('0'), busy('15'), json(FEED));
    const { client, waits } = hasty(server);
    await client.feed();
    assert.deepEqual(waits, [5000, 0, 15_000]);
  });

  it('stays within the back-off when the header is malformed or missing', async (t) => {
    const odd = problem(503, 'unavailable', {}, { 'Retry-After': 'tomorrow' });
    const server = await serve(t, odd, breakOff, odd, json(FEED));
    const { client, waits } = hasty(server);
    await client.feed();
    assert.equal(waits.length, 3);
    for (const [i, ms] of waits.entries()) assert.ok(ms >= 0 && ms < 300 * 2 ** i, `${ms} before attempt ${i + 2}`);
  });

  it('really happens: without an injected clock the answer still comes', async (t) => {
    const { endpoint, asked } = await serve(t, problem(503, 'unavailable', {}, { 'Retry-After': '0' }), json(FEED));
    assert.deepEqual(await createClient({ endpoint, agency: 'kokshetau' }).feed(), FEED);
    assert.equal(asked.length, 2);
  });
});

describe('an appeal', () => {
  it('keeps one idempotency key and one body over all attempts', async (t) => {
    const server = await serve(t, breakOff, breakInside, problem(503, 'unavailable'), json(RECEIPT, 201));
    const { receipt } = await hasty(server).client.submit(SUBMISSION);
    assert.deepEqual(receipt, RECEIPT);
    assert.equal(server.asked.length, 4);
    assert.equal(new Set(server.asked.map((asked) => asked.headers['idempotency-key'])).size, 1);
    assert.equal(new Set(server.asked.map((asked) => asked.body)).size, 1);
  });
});
