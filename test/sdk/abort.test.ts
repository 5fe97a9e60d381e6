import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, it } from 'node:test';
import { createClient } from '../../sdk/index.ts';
import { sleep } from '../../sdk/sleep.ts';
import { breakOff, json, problem, RECEIPT, SUBMISSION, serve } from './server.ts';

const FEED = { items: [], next: null };
const agency = 'kokshetau';

/** Rejections carry this very object, whatever the platform would make of it. */
const reason = { because: 'the citizen left the page' };
const sameReason = (error: unknown) => error === reason;

const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

describe('aborting', () => {
  it('before the call sends nothing', async (t) => {
    const { endpoint, asked } = await serve(t, json(RECEIPT, 201));
    const client = createClient({ endpoint, agency });
    const signal = AbortSignal.abort(reason);
    const code = '0'.repeat(25);
    await assert.rejects(client.submit(SUBMISSION, { signal }), sameReason);
    await assert.rejects(client.track('KOK-2026-000123-K', code, { signal }), sameReason);
    await assert.rejects(client.appeal('KOK-2026-000123-K', { signal }), sameReason);
    await assert.rejects(client.agency({ signal }), sameReason);
    await assert.rejects(client.feed({}, { signal }), sameReason);
    await assert.rejects(client.feedPages({}, { signal }).next(), sameReason);
    assert.equal(asked.length, 0);
  });

  it('while the server thinks ends the call, unrepeated, and closes the connection', async (t) => {
    const controller = new AbortController();
    const closed = Promise.withResolvers<void>();
    const { endpoint, asked } = await serve(t, (response) => {
      response.on('close', closed.resolve);
      controller.abort(reason);
    });
    await assert.rejects(createClient({ endpoint, agency }).submit(SUBMISSION, controller), sameReason);
    await closed.promise;
    assert.equal(asked.length, 1);
    assert.equal(listeners(controller.signal), 0);
  });

  it('while the answer is being read ends the call', async (t) => {
    const controller = new AbortController();
    const { endpoint } = await serve(t, (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"items":[');
    });
    // The head of the answer has arrived, its end never will.
    const fetchAndLeave = async (url: string, init: RequestInit) => {
      const response = await fetch(url, init);
      setImmediate(() => controller.abort(reason));
      return response;
    };
    const client = createClient({ endpoint, agency, fetch: fetchAndLeave });
    await assert.rejects(client.feed({}, controller), sameReason);
    assert.equal(listeners(controller.signal), 0);
  });

  it('while sleeping between attempts wakes the call', async (t) => {
    const controller = new AbortController();
    const { endpoint, asked } = await serve(t, problem(503, 'unavailable', {}, { 'Retry-After': '15' }));
    const wait: typeof sleep = (ms, signal) => {
      const sleeping = sleep(ms, signal);
      assert.equal(listeners(controller.signal), 1);
      controller.abort(reason);
      return sleeping;
    };
    await assert.rejects(createClient({ endpoint, agency, wait }).feed({}, controller), sameReason);
    assert.equal(asked.length, 1);
    assert.equal(listeners(controller.signal), 0);
  });

  it('between the failure and the sleep is not slept over', async (t) => {
    const controller = new AbortController();
    const { endpoint } = await serve(t, problem(503, 'unavailable', {}, { 'Retry-After': '15' }));
    const wait: typeof sleep = (ms, signal) => {
      controller.abort(reason);
      return sleep(ms, signal);
    };
    await assert.rejects(createClient({ endpoint, agency, wait }).feed({}, controller), sameReason);
  });

  it('without a reason is the AbortError everybody knows', async (t) => {
    const { endpoint } = await serve(t, json(FEED));
    const signal = AbortSignal.abort();
    await assert.rejects(createClient({ endpoint, agency }).feed({}, { signal }), { name: 'AbortError' });
  });

  it('is never taken for a temporary failure, even when the reason looks like one', async (t) => {
    const { endpoint, asked } = await serve(t, json(FEED));
    const signal = AbortSignal.abort({ temporary: true });
    await assert.rejects(createClient({ endpoint, agency }).feed({}, { signal }), { temporary: true });
    assert.equal(asked.length, 0);
  });

  it('after the answer changes nothing', async (t) => {
    const controller = new AbortController();
    const { endpoint } = await serve(t, json(FEED));
    assert.deepEqual(await createClient({ endpoint, agency }).feed({}, controller), FEED);
    controller.abort(reason);
  });
});

describe('a signal', () => {
  it('keeps no listener of ours after success, failure and retries', async (t) => {
    const { signal } = new AbortController();
    const busy = problem(503, 'unavailable', {}, { 'Retry-After': '0' });
    const { endpoint } = await serve(t, json(FEED), breakOff, busy, json(FEED), problem(404, 'not_found'));
    const client = createClient({ endpoint, agency, wait: (_, given) => sleep(0, given) });
    await client.feed({}, { signal });
    assert.equal(listeners(signal), 0);
    await client.feed({}, { signal });
    assert.equal(listeners(signal), 0);
    await assert.rejects(client.feed({}, { signal }), { status: 404 });
    assert.equal(listeners(signal), 0);
  });
});

describe('sleeping', () => {
  it('ends by itself, and without a signal', async () => {
    await sleep(0);
    await sleep(0, new AbortController().signal);
  });

  it('does not begin when the signal has already aborted', async () => {
    await assert.rejects(sleep(1, AbortSignal.abort(reason)), sameReason);
  });

  it('leaves no timer behind when it is woken', async () => {
    const controller = new AbortController();
    const before = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const sleeping = sleep(3_600_000, controller.signal);
    controller.abort(reason);
    await assert.rejects(sleeping, sameReason);
    assert.equal(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length, before);
  });
});
