import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deviceProfile, PRIMARIES } from '../../../helpers/photos/colour-profile.ts';
import { exifBlock } from '../../../helpers/photos/exif-block.ts';
import { plainJpeg } from '../../../helpers/photos/jpeg.ts';
import { ascii, HEIGHT, join, WIDTH } from '../../../helpers/photos/picture.ts';
import { plainWebp, riff, webpCanvas, webpChunk, webpPicture } from '../../../helpers/photos/webp.ts';
import { latin1, strip, verdict } from './support.ts';

/** Types and data of all chunks. */
function chunks(bytes: Uint8Array): [type: string, data: Buffer][] {
  const buffer = Buffer.from(bytes);
  const found: [string, Buffer][] = [];
  for (let at = 12; at < buffer.length; ) {
    const size = buffer.readUInt32LE(at + 4);
    found.push([buffer.toString('latin1', at, at + 4), buffer.subarray(at + 8, at + 8 + size)]);
    at += 8 + size + (size & 1);
  }
  return found;
}
const types = (bytes: Uint8Array): string =>
  chunks(bytes)
    .map(([type]) => type.trim())
    .join(' ');

const canvas = webpCanvas(WIDTH, HEIGHT);
const exif = (orientation: number): Uint8Array =>
  webpChunk('EXIF', exifBlock({ little: true, orientation, thumbnail: plainJpeg() }));
const profile = webpChunk('ICCP', deviceProfile(PRIMARIES.displayP3));
const unknown = webpChunk('what', ascii('odd'));
const lossy = webpPicture('lossy');
const lossless = webpPicture('lossless');
const transparent = webpPicture('alpha');

describe('a WebP', () => {
  for (const kind of ['lossy', 'lossless', 'losslessAlpha', 'alpha'] as const) {
    it(`without metadata stays as it is: ${kind}`, () => {
      assert.deepEqual(strip(plainWebp(kind)).bytes, plainWebp(kind));
    });

    it(`keeps its picture byte for byte: ${kind}`, () => {
      const stripped = strip(riff(canvas, profile, unknown, webpPicture(kind), exif(6), unknown)).bytes;
      const picture = chunks(stripped).filter(([type]) => /^(?:ALPH|VP8[ L])$/.test(type));
      assert.deepEqual(picture, chunks(riff(webpPicture(kind))));
    });
  }

  const KEPT: readonly (readonly [what: string, bytes: Uint8Array, types: string, flags: number])[] = [
    ['nothing', riff(canvas, unknown, lossy, exif(1)), 'VP8', 0],
    ['colour', riff(canvas, profile, lossless), 'VP8X ICCP VP8L', 0x20],
    ['orientation', riff(canvas, exif(6), lossy), 'VP8X VP8 EXIF', 0x08],
    ['colour and orientation', riff(canvas, profile, lossy, exif(6)), 'VP8X ICCP VP8 EXIF', 0x28],
    ['transparency', riff(canvas, transparent), 'VP8X ALPH VP8', 0x10],
    ['transparency that the flags denied', riff(webpCanvas(WIDTH, HEIGHT, 0), transparent), 'VP8X ALPH VP8', 0x10],
    ['transparency of its own', riff(canvas, webpPicture('losslessAlpha'), exif(6)), 'VP8X VP8L EXIF', 0x18],
    ['no transparency beside a lossless picture', riff(canvas, webpChunk('ALPH', ascii('x')), lossless), 'VP8L', 0],
    ['no transparency behind the picture', riff(canvas, lossy, webpChunk('ALPH', ascii('x'))), 'VP8', 0],
    ['no metadata of the simple form', riff(lossy, exif(6)), 'VP8', 0],
    ['the first profile', riff(canvas, profile, webpChunk('ICCP', ascii('x')), lossy), 'VP8X ICCP VP8', 0x20],
  ];
  for (const [what, bytes, kept, flags] of KEPT) {
    it(`keeps ${what}, and its flags say so`, () => {
      const stripped = strip(bytes).bytes;
      assert.equal(types(stripped), kept);
      const [[type, data] = ['', Buffer.of()]] = chunks(stripped);
      assert.equal(type === 'VP8X' ? data[0] : 0, flags);
      assert.deepEqual(strip(stripped).bytes, stripped);
    });
  }

  it('writes zeros where chunks are padded', () => {
    const odd = Uint8Array.from(riff(lossless));
    assert.equal(odd.at(-1), 0);
    odd[odd.length - 1] = 87;
    assert.deepEqual(strip(odd).bytes, riff(lossless));
  });

  const sized = (difference: number): Uint8Array => {
    const file = Uint8Array.from(riff(lossy));
    file[4] = (file[4] ?? 0) + difference;
    return file;
  };
  const inLossy = (at: number, value: number): Uint8Array => {
    const file = Uint8Array.from(riff(lossy));
    file[20 + at] = value;
    return file;
  };

  const BROKEN: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['it moves', plainWebp('animated')],
    ['a frame in it moves', riff(canvas, webpChunk('ANMF', lossy), lossy)],
    ['it says that it moves', riff(webpCanvas(WIDTH, HEIGHT, 0x02), lossy)],
    ['its size is longer than the file', sized(2)],
    ['its size is odd', sized(-1)],
    ['its size ends in the picture', sized(-2)],
    ['a chunk is longer than the file', riff(canvas, latin1('EXIF\xff\xff\xff\xff'))],
    ['a chunk has no size', riff(lossy, latin1('EXIF'))],
    ['its canvas is larger than the picture', riff(webpCanvas(WIDTH + 1, HEIGHT), lossy)],
    ['its canvas is smaller than the picture', riff(webpCanvas(WIDTH, HEIGHT - 1), lossless)],
    ['its canvas is cut short', riff(webpChunk('VP8X', new Uint8Array(8)), lossy)],
    ['it has two canvases', riff(canvas, canvas, lossy)],
    ['its canvas comes late', riff(lossy, canvas)],
    ['it has two pictures', riff(lossy, lossless)],
    ['it begins with something else', riff(unknown, lossy)],
    ['its picture is empty', riff(webpChunk('VP8 ', new Uint8Array()))],
    ['its lossless picture is empty', riff(webpChunk('VP8L', latin1('\x2f')))],
    ['its picture is no key frame', inLossy(0, 0x51)],
    ['its picture is not shown', inLossy(0, 0x40)],
    ['its picture has another start code', inLossy(3, 0)],
    ['its first partition is longer than the picture', inLossy(2, 0xff)],
    ['its lossless picture is of another version', riff(webpChunk('VP8L', latin1('\x2f\x17\xc0\x03\x20data')))],
    ['its lossless picture has another signature', riff(webpChunk('VP8L', latin1('\x2e\x17\xc0\x03\0data')))],
    ['it holds nothing', join(ascii('RIFF\x04\0\0\0'), ascii('WEBP'))],
  ];
  for (const [what, bytes] of BROKEN) {
    it(`is refused when ${what}`, () => {
      assert.equal(verdict(bytes), 'photo_unreadable');
    });
  }
});
