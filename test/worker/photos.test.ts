import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { createApp } from '../../worker/app.ts';
import { networkOf } from '../../worker/http/limits.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, problem, read, SITE, startApi } from '../helpers/api.ts';
import { refused } from '../helpers/citizen.ts';
import { newPicture, photographerOf, UPLOAD } from '../helpers/photographer.ts';
import { cameraJpeg, plainJpeg } from '../helpers/photos/jpeg.ts';
import { ascii, HEIGHT, join, WIDTH } from '../helpers/photos/picture.ts';
import { cameraPng, PNG_SIGNATURE, plainPng, pngHeader } from '../helpers/photos/png.ts';
import { cameraWebp } from '../helpers/photos/webp.ts';
import { startWorker } from '../helpers/worker-under-test.ts';

let api: Api;
let camera: ReturnType<typeof photographerOf>;
before(async () => {
  api = await startApi();
  camera = photographerOf(api);
});
after(() => api.close());

describe('uploading a photo', () => {
  const kinds: [type: string, bytes: Uint8Array][] = [
    ['image/jpeg', cameraJpeg()],
    ['image/png', cameraPng()],
    ['image/webp', cameraWebp()],
  ];
  for (const [type, bytes] of kinds) {
    it(`is answered with its id, kind and size: ${type}`, async () => {
      const photo = await read(await camera.upload(bytes, type), schema.StoredPhoto, 201);
      assert.deepEqual([photo.type, photo.width, photo.height], [type, WIDTH, HEIGHT]);
      assert.ok(photo.bytes < bytes.length, 'what it said about its maker is gone');
    });
  }

  it('goes by the bytes and not by the declared type', async () => {
    const photo = await read(await camera.upload(newPicture(), 'image/jpeg'), schema.StoredPhoto, 201);
    assert.equal(photo.type, 'image/png');
  });

  it('again, in the original or stripped, is the same photo', async () => {
    const picture = newPicture();
    const first = await camera.stored(picture);
    for (const again of [picture, join(picture, ascii('motion'))]) {
      assert.deepEqual(await read(await camera.upload(again), schema.StoredPhoto), first);
    }
  });

  it('many times at once stores it once', async () => {
    const [picture, before] = [newPicture(), await camera.rows('photos')];
    const answers = await Promise.all(Array.from({ length: 10 }, () => camera.upload(picture)));
    const photos = await Promise.all(
      answers.map(async (answer) => ({ status: answer.status, ...(await answer.json()) })),
    );
    assert.equal(photos.filter(({ status }) => status === 201).length, 1);
    assert.equal(photos.filter(({ status }) => status === 200).length, 9);
    assert.equal(await camera.rows('photos'), before + 1);
    const { objects } = await api.env.PHOTOS.list({ limit: 1000 });
    const [{ id }] = photos as [{ id: string }];
    assert.equal(objects.filter(({ key }) => key.startsWith(`kokshetau/${id}/`)).length, 1);
  });

  it('is what the bucket holds: nothing but the picture', async () => {
    const { id, bytes } = await read(await camera.upload(cameraJpeg()), schema.StoredPhoto);
    const row = await api.env.DB.prepare('SELECT object FROM photos WHERE id = ?1')
      .bind(id)
      .first<{ object: string }>();
    const object = await api.env.PHOTOS.get(row?.object ?? '');
    const held = Buffer.from(await new Response(object?.body).arrayBuffer());
    assert.equal(held.length, bytes);
    assert.ok(!held.includes('WITNESS') && Buffer.from(cameraJpeg()).includes('WITNESS'));
  });

  it('is offered by the agency or refused', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, id: 'shy', prefix: 'SHY', photos: false }, []);
    const init = { method: 'POST', headers: { 'Content-Type': 'image/png' }, body: Uint8Array.from(plainPng()) };
    const { status, issues } = await problem(await api.request('/v1/agencies/shy/photos', init));
    assert.deepEqual([status, issues], [422, [{ path: 'photos', code: 'not_offered' }]]);
    assert.deepEqual(await refused(await api.request('/v1/agencies/atlantis/photos', init)), [404, 'not_found']);
  });

  it('is taken from the agency’s own site after a preflight, and from no other', async () => {
    const preflight = await api.request(UPLOAD, {
      method: 'OPTIONS',
      headers: {
        Origin: SITE,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), SITE);
    assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /Content-Type/);
    const own = await camera.upload(newPicture(), 'image/png', { Origin: SITE });
    assert.deepEqual([own.status, own.headers.get('Access-Control-Allow-Origin')], [201, SITE]);
    const foreign = await camera.upload(newPicture(), 'image/png', { Origin: 'https://elsewhere.example' });
    assert.deepEqual(await refused(foreign), [403, 'origin_not_allowed']);
  });
});

describe('a file that is no photo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const html = '<!doctype html><script>alert(1)</script>';
  const files: [what: string, bytes: Uint8Array, code?: string][] = [
    ['nothing', ascii('')],
    ['SVG', ascii(svg)],
    ['SVG behind an XML head', ascii(`<?xml version="1.0"?>${svg}`)],
    ['HTML', ascii(html)],
    ['PDF', ascii('%PDF-1.7\n')],
    ['GIF', ascii('GIF89a\x01\0\x01\0\0\0\0;')],
    ['a script that begins as a GIF', ascii('GIF89a=1;alert(1)//')],
    ['HEIC', ascii('\0\0\0\x18ftypheic\0\0\0\0heicmif1')],
    ['AVIF', ascii('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf')],
    ['TIFF', ascii('II*\0\x08\0\0\0')],
    ['BMP', ascii('BM\x46\0\0\0')],
    ['ZIP', ascii('PK\x03\x04')],
    ['HTML in front of a JPEG', join(ascii(html), plainJpeg())],
    ['a JPEG head and then HTML', join(ascii('\xff\xd8\xff'), ascii(html))],
    ['a PNG head and then SVG', join(PNG_SIGNATURE, ascii(svg))],
    ['a WebP head and then HTML', join(ascii('RIFF\x28\0\0\0WEBP'), ascii(html))],
    ['a JPEG cut off', plainJpeg().subarray(0, -40)],
    ['a PNG cut off', plainPng().subarray(0, -20)],
    ['a PNG of 30,000 × 30,000', join(PNG_SIGNATURE, pngHeader(30_000, 30_000)), 'photo_too_many_pixels'],
  ];
  for (const [what, bytes, code = 'photo_unreadable'] of files) {
    it(`is refused: ${what}`, async () => {
      for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
        assert.deepEqual(await refused(await camera.upload(bytes, type)), [422, code]);
      }
    });
  }

  it('is refused by its declared type before it is read', async () => {
    for (const type of [
      'image/svg+xml',
      'text/html',
      'application/json',
      'multipart/form-data; boundary=a',
      'image/gif',
      '',
    ]) {
      assert.deepEqual(await refused(await camera.upload(plainPng(), type)), [415, 'unsupported_media_type'], type);
    }
    assert.ok((await camera.upload(plainPng(), 'IMAGE/PNG; q=1')).ok);
  });

  it('leaves nothing behind', async () => {
    const count = async () => [
      await camera.rows('photos'),
      (await api.env.PHOTOS.list({ limit: 1000 })).objects.length,
    ];
    const before = await count();
    for (const [, bytes] of files) await camera.upload(bytes);
    assert.deepEqual(await count(), before);
    await camera.stored();
    assert.notDeepEqual(await count(), before, 'a photo would have been seen');
  });
});

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

  const networks: [address: string, network: string][] = [
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::', 'fe80:0:0:0'],
  ];
  for (const [address, network] of networks) {
    it(`takes ${address} for one of ${network}`, () => {
      assert.equal(networkOf(address), network);
    });
  }
});
