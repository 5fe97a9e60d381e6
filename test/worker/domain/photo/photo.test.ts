import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPhoto } from '../../../../worker/domain/photo/photo.ts';
import { cameraJpeg, plainJpeg, progressiveJpeg } from '../../../helpers/photos/jpeg.ts';
import { HEIGHT, join, WIDTH } from '../../../helpers/photos/picture.ts';
import { cameraPng, PNG_SIGNATURE, plainPng, png, pngHeader } from '../../../helpers/photos/png.ts';
import { cameraWebp, plainWebp, riff, webpCanvas, webpChunk } from '../../../helpers/photos/webp.ts';
import { LIMITS, latin1, strip, verdict } from './support.ts';

const OTHER_TYPES: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['nothing', latin1('')],
  ['one byte', latin1('\xff')],
  ['SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['HTML', latin1('<!doctype html><script>alert(1)</script>')],
  ['a space before a JPEG', join(latin1(' '), plainJpeg())],
  ['PDF', latin1('%PDF-1.7\n')],
  ['GIF', latin1('GIF89a\x01\0\x01\0\0\0\0;')],
  ['HEIC', latin1('\0\0\0\x18ftypheic\0\0\0\0heicmif1')],
  ['AVIF', latin1('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf')],
  ['JPEG XL', latin1('\xff\x0a\0\0')],
  ['JPEG XL in a box', latin1('\0\0\0\x0cJXL \r\n\x87\n')],
  ['JPEG 2000', latin1('\0\0\0\x0cjP  \r\n\x87\n')],
  ['BMP', latin1('BM\x46\0\0\0')],
  ['TIFF', latin1('II*\0\x08\0\0\0')],
  ['ZIP', latin1('PK\x03\x04')],
  ['a WAVE sound', latin1('RIFF\x24\0\0\0WAVEfmt ')],
  ['PNG sent as text', latin1('\x89PNG\n\x1a\n')],
];

/** A frame header alone: the size is judged before anything behind it is looked at. */
const jpegOf = (width: number, height: number): Uint8Array =>
  join(
    latin1('\xff\xd8\xff\xc0\0\x11\x08'),
    Uint8Array.of(height >> 8, height & 255, width >> 8, width & 255),
    latin1('\x03\x01\x22\0\x02\x11\x01\x03\x11\x01'),
  );

const vp8Of = (width: number, height: number): Uint8Array =>
  webpChunk(
    'VP8 ',
    join(latin1('\x10\0\0\x9d\x01\x2a'), Uint8Array.of(width & 255, width >> 8, height & 255, height >> 8)),
  );

const BOMBS: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['a JPEG of 65,535 × 65,535', jpegOf(65_535, 65_535)],
  ['a JPEG one pixel too large', jpegOf(40_000, 1_001)],
  ['a JPEG whose height comes later', jpegOf(100, 0)],
  ['a JPEG without width', jpegOf(0, 100)],
  ['a PNG of 30,000 × 30,000', join(PNG_SIGNATURE, pngHeader(30_000, 30_000))],
  ['a PNG of 4 × 10⁹ in both directions', join(PNG_SIGNATURE, pngHeader(0xffff_ffff, 0xffff_ffff))],
  ['a PNG without height', join(PNG_SIGNATURE, pngHeader(100, 0))],
  ['a WebP canvas of 16,384 × 16,384', riff(webpCanvas(16_384, 16_384))],
  ['a lossy WebP of 16,383 × 16,383', riff(vp8Of(16_383, 16_383))],
  ['a lossy WebP without width', riff(vp8Of(0, 100))],
  ['a lossless WebP of 16,384 × 16,384', riff(webpChunk('VP8L', latin1('\x2f\xff\xff\xff\x0f')))],
];

const PHOTOS: readonly (readonly [name: string, type: string, bytes: Uint8Array])[] = [
  ['a plain JPEG', 'image/jpeg', plainJpeg()],
  ['a camera’s JPEG', 'image/jpeg', cameraJpeg()],
  ['a progressive JPEG', 'image/jpeg', progressiveJpeg()],
  ['a plain PNG', 'image/png', plainPng()],
  ['a PNG with metadata', 'image/png', cameraPng()],
  ['a lossy WebP', 'image/webp', plainWebp('lossy')],
  ['a lossless WebP', 'image/webp', plainWebp('lossless')],
  ['a lossless WebP with transparency', 'image/webp', plainWebp('losslessAlpha')],
  ['a lossy WebP with transparency', 'image/webp', plainWebp('alpha')],
  ['a WebP with metadata', 'image/webp', cameraWebp('lossy')],
];

describe('the type of a photo', () => {
  for (const [what, bytes] of OTHER_TYPES) {
    it(`is read from its bytes: ${what} is none`, () => {
      assert.equal(verdict(bytes), 'photo_type');
    });
  }

  for (const [name, type, bytes] of PHOTOS) {
    it(`is ${type}, with the size as stored: ${name}`, () => {
      const photo = strip(bytes);
      assert.deepEqual([photo.type, photo.width, photo.height], [type, WIDTH, HEIGHT]);
    });
  }
});

describe('the size of a photo', () => {
  for (const [what, bytes] of BOMBS) {
    it(`is read from the header: ${what}`, () => {
      assert.equal(verdict(bytes), 'photo_too_many_pixels');
    });
  }

  for (const [name, , bytes] of PHOTOS) {
    it(`may be the limit, and no pixel more: ${name}`, () => {
      assert.ok(checkPhoto(bytes, { pixelsMax: WIDTH * HEIGHT }).ok);
      assert.deepEqual(checkPhoto(bytes, { pixelsMax: WIDTH * HEIGHT - 1 }), {
        ok: false,
        error: { code: 'photo_too_many_pixels' },
      });
    });
  }
});

describe('a photo', () => {
  for (const [name, , bytes] of PHOTOS) {
    it(`is refused wherever it is cut off: ${name}`, () => {
      const whole = strip(bytes).bytes;
      for (let length = 12; length < whole.length; length++) {
        assert.notEqual(verdict(whole.subarray(0, length)), 'ok', `${length} of ${whole.length}`);
      }
    });

    it(`comes out of a second check unchanged: ${name}`, () => {
      const once = strip(bytes).bytes;
      assert.deepEqual(strip(once).bytes, once);
    });

    it(`is not changed by the check, and its copy shares nothing with it: ${name}`, () => {
      const original = Uint8Array.from(bytes);
      strip(original).bytes.fill(0);
      assert.deepEqual(original, Uint8Array.from(bytes));
    });

    it(`loses what is glued behind it: ${name}`, () => {
      assert.deepEqual(strip(join(bytes, latin1('PK\x03\x04<script>'))).bytes, strip(bytes).bytes);
    });

    it(`may lie anywhere in a larger buffer: ${name}`, () => {
      const buffer = join(latin1('12345'), bytes);
      assert.deepEqual(checkPhoto(buffer.subarray(5), LIMITS), checkPhoto(bytes, LIMITS));
    });
  }

  it('without a picture is refused', () => {
    for (const bytes of [latin1('\xff\xd8\xff\xd9'), png(), riff(webpCanvas(WIDTH, HEIGHT))]) {
      assert.equal(verdict(bytes), 'photo_unreadable');
    }
  });
});
