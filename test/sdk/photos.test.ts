/** `jauap/photos`: in Node, where `fetch` carries the bytes, and as it is published, in Chromium. The latter needs the build. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import type { PhotoOptions } from '../../sdk/photos/index.ts';
import { uploadPhoto } from '../../sdk/photos/index.ts';
import { resolveChromium } from '../tools/chromium.ts';
import { breakOff, json, problem, serve, silence } from './server.ts';

const STORED = { id: 'sha256-abc', type: 'image/jpeg', width: 640, height: 480, bytes: 5 };
const PHOTO = new Blob(['bytes'], { type: 'image/jpeg' });
const QUICK = { wait: async () => undefined };

type Step = Parameters<typeof serve>[1];

describe('a photo, sent from Node', () => {
  it('goes as raw bytes with its type, and comes back as what is stored', async (t) => {
    const { endpoint, asked } = await serve(t, json(STORED, 201));
    assert.deepEqual(await uploadPhoto({ endpoint }, 'kök shetau', PHOTO), STORED);
    const [request] = asked;
    assert.equal(request?.method, 'POST');
    assert.equal(request?.path, '/v1/agencies/k%C3%B6k%20shetau/photos');
    assert.equal(request?.headers['content-type'], 'image/jpeg');
    assert.equal(request?.body, 'bytes');
  });

  const failures: [string, Step, object, attempts: number][] = [
    ['too large', problem(413, 'too_large'), { name: 'ApiError', code: 'too_large', requestId: 'r-1' }, 1],
    ['no photo', problem(415, 'unsupported_media_type'), { name: 'ApiError', status: 415 }, 1],
    ['503', problem(503, 'unavailable', {}, { 'Retry-After': '0' }), { name: 'ApiError', retryAfter: '0' }, 3],
    ['a broken connection', breakOff, { name: 'NetworkError' }, 3],
    ['a sign-in page', (response) => response.end('<html>'), { name: 'ResponseError' }, 1],
    ['silence', silence, { name: 'TimeoutError', temporary: true }, 3],
  ];
  for (const [what, step, error, attempts] of failures) {
    it(`rejects after ${what}, in ${attempts} attempts`, async (t) => {
      const { endpoint, asked } = await serve(t, step);
      const timeout = what === 'silence' ? 200 : 60_000;
      await assert.rejects(uploadPhoto({ endpoint, timeout, retries: 2, ...QUICK }, 'kokshetau', PHOTO), error);
      assert.equal(asked.length, attempts);
    });
  }

  it('is sent again after a failure that may pass', async (t) => {
    const { endpoint, asked } = await serve(t, breakOff, problem(503, 'unavailable'), json(STORED));
    assert.deepEqual(await uploadPhoto({ endpoint, ...QUICK }, 'kokshetau', PHOTO), STORED);
    assert.deepEqual(
      asked.map(({ body }) => body),
      ['bytes', 'bytes', 'bytes'],
    );
  });

  it('is given up with the reason of the signal, before or while it goes', async (t) => {
    const { endpoint, asked } = await serve(t, silence);
    const early = { signal: AbortSignal.abort('never mind') };
    await assert.rejects(uploadPhoto({ endpoint }, 'kokshetau', PHOTO, early), (reason) => reason === 'never mind');
    assert.equal(asked.length, 0);
    const controller = new AbortController();
    const upload = uploadPhoto({ endpoint }, 'kokshetau', PHOTO, { signal: controller.signal });
    controller.abort('enough');
    await assert.rejects(upload, (reason) => reason === 'enough');
  });

  it('is a TypeError if the endpoint is no address', async () => {
    await assert.rejects(uploadPhoto({ endpoint: '/api' }, 'kokshetau', PHOTO), TypeError);
  });
});

/** What the page tells of an upload. */
interface Told {
  readonly stored?: object;
  readonly error?: Record<string, unknown>;
  readonly progress: readonly { readonly sent: number; readonly total: number }[];
}

/** Milliseconds until an answer begins, measured in the page. */
async function roundTrip(): Promise<number> {
  const asked = performance.now();
  await fetch('/', { cache: 'no-store' });
  return performance.now() - asked;
}

describe('a photo, sent from a page', () => {
  const BYTES = 1_000_000;
  let browser: Browser;
  let page: Page;
  let script: ((response: ServerResponse, bytes: number) => void)[] = [];
  let received: number[] = [];
  let onRequest: () => void = () => undefined;

  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      const bundle = request.url === '/photos.js';
      const type = bundle ? 'text/javascript' : 'text/html';
      const file = new URL('../../dist/site/sdk/photos.js', import.meta.url);
      response.writeHead(200, { 'Content-Type': type }).end(bundle ? await readFile(file) : '<!doctype html>');
      return;
    }
    onRequest();
    let bytes = 0;
    try {
      for await (const chunk of request) bytes += chunk.length;
    } catch {
      return; // The page has gone in the middle of it.
    }
    script[Math.min(received.push(bytes), script.length) - 1]?.(response, bytes);
  });

  before(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { executablePath, args, env } = await resolveChromium();
    browser = await launch({ executablePath, args: [...args], env });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  after(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  });

  /** Uploads in the page; the steps answer. */
  async function upload(options: Partial<PhotoOptions>, ...steps: Step[]): Promise<Told> {
    received = [];
    script = steps.map((step) => (response) => step?.(response, undefined as never));
    return page.evaluate(send, BYTES, options);
  }

  it('tells how many bytes are gone, up to all of them', async () => {
    const { stored, progress } = await upload({}, json(STORED, 201));
    assert.deepEqual(stored, STORED);
    assert.deepEqual(received, [BYTES]);
    assert.deepEqual(progress.at(-1), { sent: BYTES, total: BYTES });
    const sent = progress.map((step) => step.sent);
    assert.deepEqual(
      sent,
      sent.toSorted((a, b) => a - b),
    );
  });

  it('may take longer than the timeout, as long as it goes on', async () => {
    const slow = { offline: false, latency: 100, downloadThroughput: -1, uploadThroughput: BYTES / 3 };
    const client = await page.createCDPSession();
    await client.send('Network.emulateNetworkConditions', slow);
    // What the browser has agreed to reaches its network process by another way than the requests of the page do.
    while ((await page.evaluate(roundTrip)) < slow.latency);
    const { stored, progress } = await upload({ timeout: 1500, retries: 0 }, json(STORED, 201));
    await client.detach();
    assert.deepEqual(stored, STORED);
    assert.ok(progress.length > 2, `${progress.length} steps`);
  });

  const failures: [string, Step, object, attempts: number][] = [
    ['it stands still', silence, { name: 'TimeoutError', temporary: true, message: 'No progress in 500 ms' }, 2],
    ['the connection breaks', breakOff, { name: 'NetworkError', temporary: true }, 2],
    ['503', problem(503, 'unavailable', {}, { 'Retry-After': '0' }), { name: 'ApiError', retryAfter: '0' }, 2],
    [
      '422 with issues',
      problem(422, 'invalid', { issues: [{ path: 'type', code: 'wrong_value' }] }),
      { name: 'ApiError', code: 'invalid', issues: [{ path: 'type', code: 'wrong_value' }], retryAfter: null },
      1,
    ],
    ['an empty success', (response) => response.writeHead(204).end(), { name: 'ResponseError' }, 1],
  ];
  for (const [what, step, expected, attempts] of failures) {
    it(`rejects if ${what}, after ${attempts} attempts`, async () => {
      const { error = {} } = await upload({ timeout: what === 'it stands still' ? 500 : 60_000, retries: 1 }, step);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(error[key], value, key);
      assert.equal(received.length, attempts);
    });
  }

  it('is given up with the reason of the signal, and the connection ends', async () => {
    const asked = new Promise<void>((resolve) => {
      onRequest = resolve;
    });
    const closed = new Promise<void>((resolve) => server.once('request', (request) => request.once('close', resolve)));
    const told = upload({}, silence);
    await asked;
    await page.evaluate(() => globalThis.giveUp('enough'));
    assert.deepEqual((await told).error, { reason: 'enough' });
    await closed;
  });
});

declare global {
  /** In the page: ends the upload with a reason. */
  var giveUp: (reason: string) => void;
}

/** Runs in the page. */
async function send(size: number, options: Partial<PhotoOptions>): Promise<Told> {
  const address = '/photos.js';
  const photos = (await import(address)) as typeof import('../../sdk/photos/index.ts');
  const progress: { sent: number; total: number }[] = [];
  const controller = new AbortController();
  globalThis.giveUp = (reason) => controller.abort(reason);
  const blob = new Blob([new Uint8Array(size)], { type: 'image/png' });
  const telling = {
    signal: controller.signal,
    onProgress: (step: (typeof progress)[number]) => void progress.push(step),
  };
  const all = { endpoint: location.origin, wait: async () => undefined, ...options };
  try {
    return { stored: await photos.uploadPhoto(all, 'kokshetau', blob, telling), progress };
  } catch (error) {
    const fields = error instanceof Error ? { ...error, message: error.message } : { reason: error };
    return { error: JSON.parse(JSON.stringify(fields)), progress };
  }
}
