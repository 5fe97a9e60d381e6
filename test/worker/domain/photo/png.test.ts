import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { deviceProfile, PRIMARIES } from '../../../helpers/photos/colour-profile.ts';
import { exifBlock } from '../../../helpers/photos/exif-block.ts';
import { plainJpeg } from '../../../helpers/photos/jpeg.ts';
import { ascii, insert, join } from '../../../helpers/photos/picture.ts';
import {
  cameraPng,
  PNG_SIGNATURE,
  plainPng,
  png,
  pngChunk,
  pngHeader,
  pngMetadata,
  pngPicture,
  pngProfile,
} from '../../../helpers/photos/png.ts';
import { latin1, strip, verdict } from './support.ts';

/** Types and data of all chunks. */
function chunks(bytes: Uint8Array): [type: string, data: Buffer][] {
  const buffer = Buffer.from(bytes);
  const found: [string, Buffer][] = [];
  for (let at = 8; at < buffer.length; at += 12 + buffer.readUInt32BE(at)) {
    const data = at + 8;
    found.push([buffer.toString('latin1', at + 4, data), buffer.subarray(data, data + buffer.readUInt32BE(at))]);
  }
  return found;
}
const types = (bytes: Uint8Array): string =>
  chunks(bytes)
    .map(([type]) => type)
    .join(' ');
const picture = (bytes: Uint8Array): Buffer =>
  Buffer.concat(chunks(bytes).flatMap(([type, data]) => (type === 'IDAT' ? [data] : [])));

const P3 = pngProfile(deviceProfile(PRIMARIES.displayP3));
const SRGB = pngProfile(deviceProfile(PRIMARIES.srgb));
const OTHER = pngProfile(deviceProfile(PRIMARIES.proPhoto));
const CICP = pngChunk('cICP', Uint8Array.of(12, 13, 0, 1));
const INTENT = pngChunk('sRGB', Uint8Array.of(2));
const GAMMA = pngChunk('gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f));

describe('a PNG', () => {
  it('keeps its picture byte for byte, and the chunks it needs', () => {
    const stripped = strip(cameraPng()).bytes;
    assert.equal(types(stripped), 'IHDR iCCP eXIf IDAT IDAT IEND');
    assert.deepEqual(picture(stripped), picture(plainPng()));
    assert.ok(inflateSync(picture(stripped)).length > 0);
  });

  it('has more without the check', () => {
    assert.match(types(plainPng()), /^IHDR IDAT IDAT IEND$/);
    assert.match(types(png(...pngMetadata(), pngPicture())), /cHRM pHYs tEXt zTXt iTXt eXIf tIME acTL fcTL caBX/);
  });

  it('keeps orientation from either place, with or without the signature of JPEG', () => {
    const exif = exifBlock({ little: true, orientation: 5, thumbnail: plainJpeg() });
    const before = strip(png(pngChunk('eXIf', exif), pngPicture())).bytes;
    assert.deepEqual(strip(png(pngPicture(), pngChunk('eXIf', exif))).bytes, before);
    assert.deepEqual(strip(png(pngChunk('eXIf', join(ascii('Exif\0\0'), exif)), pngPicture())).bytes, before);
    assert.equal(chunks(before)[1]?.[1].length, 26);
  });

  const COLOURS: readonly (readonly [what: string, chunks: readonly Uint8Array[], kept: string])[] = [
    ['nothing', [], ''],
    ['code points over all', [GAMMA, INTENT, P3, CICP], 'cICP'],
    ['a profile over an intent', [INTENT, P3, GAMMA], 'iCCP'],
    ['an intent for a profile of sRGB', [GAMMA, SRGB], 'sRGB'],
    ['the intent if the profile is of no use', [OTHER, INTENT, GAMMA], 'sRGB'],
    ['the gamma if nothing else is', [OTHER, GAMMA], 'gAMA'],
    ['nothing of a gamma of 0', [pngChunk('gAMA', new Uint8Array(4))], ''],
    ['nothing of a gamma that is a text', [pngChunk('gAMA', ascii('WITN'))], ''],
    ['nothing of an intent that is a letter', [pngChunk('sRGB', ascii('W'))], ''],
    ['nothing of code points with a matrix', [pngChunk('cICP', Uint8Array.of(12, 13, 1, 1))], ''],
    ['nothing of code points that are a text', [pngChunk('cICP', ascii('WITN'))], ''],
    ['nothing of a profile that is not packed', [pngChunk('iCCP', ascii('name\0\0what'))], ''],
    ['nothing of a profile without a name', [pngChunk('iCCP', ascii('\0\0'))], ''],
  ];
  for (const [what, given, kept] of COLOURS) {
    it(`keeps of its colour ${what}`, () => {
      const stripped = strip(png(...given, pngPicture())).bytes;
      assert.equal(types(stripped), `IHDR ${kept} IDAT IDAT IEND`.replace('  ', ' '));
      assert.deepEqual(strip(stripped).bytes, stripped);
    });
  }

  it('keeps the first of two gammas', () => {
    const two = png(GAMMA, pngChunk('gAMA', Uint8Array.of(0, 1, 0, 0)), pngPicture());
    assert.deepEqual(strip(two).bytes, png(GAMMA, pngPicture()));
  });

  it('forgets the intent, which says nothing on a screen', () => {
    assert.deepEqual(chunks(strip(png(INTENT, pngPicture())).bytes)[1]?.[1], Buffer.of(0));
  });

  it('writes a profile that others can unpack', () => {
    const [, data = Buffer.of()] = chunks(strip(png(P3, pngPicture())).bytes)[1] ?? [];
    assert.equal(inflateSync(data.subarray(data.indexOf(0) + 2)).toString('latin1', 36, 40), 'acsp');
  });
});

describe('palette and transparency of a PNG', () => {
  const file = (type: number, ...parts: readonly Uint8Array[]): Uint8Array =>
    join(PNG_SIGNATURE, pngHeader(24, 16, 8, type), ...parts, pngPicture(), pngChunk('IEND'));
  const [palette, clear] = [pngChunk('PLTE', new Uint8Array(9)), pngChunk('tRNS', Uint8Array.of(0, 128))];
  const six = pngChunk('tRNS', new Uint8Array(6));

  const KEPT: readonly (readonly [what: string, bytes: Uint8Array, types: string])[] = [
    ['a palette with its transparency', file(3, palette, clear), 'IHDR PLTE tRNS IDAT IDAT IEND'],
    ['a suggested palette', file(2, palette), 'IHDR PLTE IDAT IDAT IEND'],
    ['a clear colour', file(2, six), 'IHDR tRNS IDAT IDAT IEND'],
    ['a clear grey', file(0, clear), 'IHDR tRNS IDAT IDAT IEND'],
    ['no transparency longer than the palette', file(3, palette, six), 'IHDR PLTE IDAT IDAT IEND'],
    ['no transparency before the palette', file(3, clear, palette), 'IHDR PLTE IDAT IDAT IEND'],
    ['no transparency beside an alpha channel', file(6, clear), 'IHDR IDAT IDAT IEND'],
    ['no colour behind the palette', file(3, palette, GAMMA), 'IHDR PLTE IDAT IDAT IEND'],
  ];
  for (const [what, bytes, kept] of KEPT) {
    it(`are kept as readers use them: ${what}`, () => {
      assert.equal(types(strip(bytes).bytes), kept);
    });
  }

  const BROKEN: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['no palette for indexed colours', file(3)],
    ['two palettes', file(3, palette, palette)],
    ['a palette of 257 colours', file(3, pngChunk('PLTE', new Uint8Array(771)))],
    ['a palette of one and a third colours', file(3, pngChunk('PLTE', new Uint8Array(4)))],
    ['a palette in grey', file(0, palette)],
  ];
  for (const [what, bytes] of BROKEN) {
    it(`are refused: ${what}`, () => {
      assert.equal(verdict(bytes), 'photo_unreadable');
    });
  }
});

describe('a broken PNG', () => {
  const plain = plainPng();
  const header = (...bytes: readonly number[]): Uint8Array =>
    join(
      PNG_SIGNATURE,
      pngChunk('IHDR', Uint8Array.of(0, 0, 0, 24, 0, 0, 0, 16, ...bytes)),
      pngPicture(),
      pngChunk('IEND'),
    );
  const damaged = Uint8Array.from(plain);
  damaged[60] = (damaged[60] ?? 0) ^ 1;

  const BROKEN: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['a wrong checksum', damaged],
    ['a length behind the end', insert(plain, 33, latin1('\x7f\xff\xff\xfftEXt'))],
    ['a length over 2³¹', insert(plain, 33, latin1('\xff\xff\xff\xfftEXt'))],
    ['a type that is no word', insert(plain, 33, pngChunk('a b!'))],
    ['a necessary chunk that nobody knows', png(pngChunk('CgBI', new Uint8Array(4)), pngPicture())],
    ['another chunk first', join(PNG_SIGNATURE, pngChunk('CgBI', new Uint8Array(4)), plain.subarray(8))],
    ['two headers', png(pngHeader(24, 16), pngPicture())],
    ['a picture with a chunk in between', png(pngPicture(), pngChunk('tEXt'), pngPicture())],
    ['a palette behind the picture', png(pngPicture(), pngChunk('PLTE', new Uint8Array(3)))],
    ['an end that says something', join(plain.subarray(0, plain.length - 12), pngChunk('IEND', latin1('text')))],
    ['three bits a sample', header(3, 0, 0, 0, 0)],
    ['four bits of alpha', header(4, 6, 0, 0, 0)],
    ['an unknown colour type', header(8, 5, 0, 0, 0)],
    ['an unknown compression', header(8, 6, 1, 0, 0)],
    ['an unknown filter', header(8, 6, 0, 1, 0)],
    ['an unknown interlacing', header(8, 6, 0, 0, 2)],
    ['a longer header', header(8, 6, 0, 0, 0, 0)],
  ];
  for (const [what, bytes] of BROKEN) {
    it(`is refused: ${what}`, () => {
      assert.equal(verdict(bytes), 'photo_unreadable');
    });
  }

  it('is not: interlaced', () => {
    assert.equal(verdict(header(8, 6, 0, 0, 1)), 'ok');
  });
});
