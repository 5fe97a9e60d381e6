import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { createApp } from '../../worker/app.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, startApi } from '../helpers/api.ts';
import { refused } from '../helpers/citizen.ts';
import { newPicture, photographerOf, UPLOAD } from '../helpers/photographer.ts';
import { join } from '../helpers/photos/picture.ts';
import { plainPng } from '../helpers/photos/png.ts';
import { startWorker } from '../helpers/worker-under-test.ts';

let api: Api;
let camera: ReturnType<typeof photographerOf>;
before(async () => {
  api = await startApi();
  camera = photographerOf(api);
});
after(() => api.close());

describe('the size of an upload', () => {
  const MAX = LIMITS.photoBytesMax;
  const sized = (bytes: number) => {
    const picture = newPicture();
    return join(picture, new Uint8Array(bytes - picture.length));
  };
  /** A body that arrives in parts and says nothing of its length. */
  const chunked = (bytes: Uint8Array) =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 1_000_000) controller.enqueue(bytes.subarray(at, at + 1_000_000));
        controller.close();
      },
    });
  const cases: [bytes: number, expected: (number | string)[]][] = [
    [MAX - 1, [201]],
    [MAX, [201]],
    [MAX + 1, [413, 'too_large']],
  ];
  for (const [bytes, expected] of cases) {
    it(`may be the limit and no byte more, told or not: ${bytes}`, async () => {
      const told = { 'Content-Length': String(bytes) };
      const headers = { 'Content-Type': 'image/png' };
      const init = { method: 'POST', headers, body: chunked(sized(bytes)), duplex: 'half' } as RequestInit;
      for (const response of [await camera.upload(sized(bytes), 'image/png', told), await api.request(UPLOAD, init)]) {
        assert.deepEqual(response.ok ? [response.status] : await refused(response), expected);
      }
    });
  }

  it('is that of JSON for every other operation, also beside it', async () => {
    const body = Uint8Array.from(sized(70_000));
    for (const path of ['appeals', 'photos/', 'photos/x', 'photosx']) {
      const init = { method: 'POST', headers: { 'Content-Type': 'image/png' }, body };
      const [status] = await refused(await api.request(`/v1/agencies/kokshetau/${path}`, init));
      assert.ok(status === 413, path);
    }
  });
});

describe('an upload to the running worker', () => {
  it('passes with more than a JSON body may have, and is shown as it was stored', async (t) => {
    const worker = await startWorker();
    t.after(() => worker.close());
    await saveAgency(worker.env.DB, AGENCY, []);
    const body = Uint8Array.from(join(plainPng(), new Uint8Array(LIMITS.photoBytesMax - plainPng().length)));
    const send = (bytes: Uint8Array<ArrayBuffer>) =>
      worker.fetch(UPLOAD, { method: 'POST', headers: { 'Content-Type': 'image/png' }, body: bytes });
    assert.deepEqual((await send(body)).status, 201);
    const over = new Uint8Array(LIMITS.photoBytesMax + 1);
    assert.deepEqual(await refused(await send(over)), [413, 'too_large']);
  });
});

describe('the limit per network', () => {
  const answered = (success: boolean, seen: string[] = []) => {
    const limit = async ({ key }: { key: string }) => {
      seen.push(key);
      return { success };
    };
    const headers = { 'Content-Type': 'image/png', 'CF-Connecting-IP': '2001:db8::17' };
    const init = { method: 'POST', headers, body: Uint8Array.from(newPicture()) };
    return createApp().request(UPLOAD, init, { ...api.env, PHOTO_LIMIT: { limit } });
  };

  it('asks to come again in a minute, and lets pass what is under it', async () => {
    const response = await answered(false);
    assert.equal(response.headers.get('Retry-After'), '60');
    assert.deepEqual(await refused(response), [429, 'too_many_requests']);
    assert.equal((await answered(true)).status, 201);
  });

  it('counts a hash and never an address', async () => {
    const seen: string[] = [];
    await answered(true, seen);
    await answered(true, seen);
    assert.match(seen[0] ?? '', /^[0-9a-f]{64}$/);
    assert.equal(seen[0], seen[1]);
  });
});
