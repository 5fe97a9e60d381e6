import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { refused } from '../helpers/citizen.ts';
import { photographerOf } from '../helpers/photographer.ts';
import { plainJpeg } from '../helpers/photos/jpeg.ts';
import { ascii, join } from '../helpers/photos/picture.ts';
import { PNG_SIGNATURE, plainPng, pngHeader } from '../helpers/photos/png.ts';

let api: Api;
let camera: ReturnType<typeof photographerOf>;
before(async () => {
  api = await startApi();
  camera = photographerOf(api);
});
after(() => api.close());

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
