import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { bytesOf, newPicture, photographerOf } from '../helpers/photographer.ts';
import { readTags } from '../helpers/photos/exiftool.ts';
import { cameraJpeg, cameraProgressiveJpeg } from '../helpers/photos/jpeg.ts';
import { ascii, join } from '../helpers/photos/picture.ts';
import { cameraPng, plainPng } from '../helpers/photos/png.ts';
import { cameraWebp, plainWebp } from '../helpers/photos/webp.ts';

let api: Api;
let camera: ReturnType<typeof photographerOf>;
before(async () => {
  api = await startApi();
  camera = photographerOf(api);
});
after(() => api.close());

/** Uploads a file, publishes it with an appeal, and gives what everybody gets. */
async function show(bytes: Uint8Array): Promise<Response> {
  await camera.upload(bytes);
  const { id } = schema.StoredPhoto.parse(await (await camera.upload(bytes)).json());
  const { number } = await api.accept({ photos: [id] });
  await camera.publish(number, [id]);
  return camera.show({ number, photo: id });
}

describe('what is served', () => {
  const photos: Record<string, Uint8Array> = {
    'a.jpg': cameraJpeg(),
    'b.jpg': cameraProgressiveJpeg(),
    'c.png': cameraPng(),
    'd.webp': cameraWebp('lossy'),
    'e.webp': cameraWebp('alpha'),
  };
  const TELLING = /GPS|XMP|IPTC|MakerNote|ExifIFD|IFD1|MPF|Artist|Comment|Author|Serial|Creator/;

  it('tells nothing of where, who and with what, for the best reader of metadata there is', async () => {
    const served: Record<string, Uint8Array> = {};
    for (const [name, bytes] of Object.entries(photos)) served[name] = await bytesOf(await show(bytes));
    const [before, after] = [readTags(photos), readTags(served)];
    for (const name of Object.keys(photos)) {
      const telling = (tags: object = {}) =>
        Object.entries(tags).filter(([tag, value]) => TELLING.test(tag) && value !== '' && value !== 0);
      assert.ok(telling(before[name]).length > 5, `${name} did tell`);
      assert.deepEqual(telling(after[name]), [], name);
      assert.ok(!Buffer.from(served[name] ?? []).includes('WITNESS'), name);
    }
  });

  const html = ascii('<!doctype html><script>alert(1)</script>');
  const polyglots: [what: string, bytes: Uint8Array, type: string][] = [
    ['a JPEG with HTML behind it', join(cameraJpeg(), html), 'image/jpeg'],
    ['a PNG with HTML behind it', join(plainPng(), html), 'image/png'],
    ['a WebP with HTML behind it', join(plainWebp(), html), 'image/webp'],
    ['a PNG with a ZIP behind it', join(newPicture(), ascii('PK\x03\x04'), html), 'image/png'],
    ['a lossless WebP with a PDF behind it', join(plainWebp('lossless'), ascii('%PDF-1.7'), html), 'image/webp'],
  ];
  for (const [what, bytes, type] of polyglots) {
    it(`is a picture and no page: ${what}`, async () => {
      const response = await show(bytes);
      assert.deepEqual(
        [response.headers.get('Content-Type'), response.headers.get('X-Content-Type-Options')],
        [type, 'nosniff'],
      );
      assert.ok(!Buffer.from(await bytesOf(response)).includes('<script>'));
    });
  }
});
