/** Photos as nobody would make them: damaged, cut, doubled, and with metadata in every place where it may stand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { checkPhoto } from '../../../../worker/domain/photo/photo.ts';
import { cameraJpeg, cameraProgressiveJpeg, plainJpeg, segment } from '../../../helpers/photos/jpeg.ts';
import { ascii, insert, join } from '../../../helpers/photos/picture.ts';
import { cameraPng, plainPng, pngChunk } from '../../../helpers/photos/png.ts';
import { cameraWebp, plainWebp, riff, webpCanvas, webpChunk, webpPicture } from '../../../helpers/photos/webp.ts';
import { witness, witnesses } from '../../../helpers/photos/witness.ts';
import { LIMITS, strip } from './support.ts';

const PHOTOS = {
  'a camera': cameraJpeg(),
  'a progressive one': cameraProgressiveJpeg(),
  'a PNG': cameraPng(),
  'a lossy WebP': cameraWebp('lossy'),
  'a WebP with transparency': plainWebp('alpha'),
};

type Damage = (bytes: Uint8Array) => Uint8Array;

/** Part of the way through a file; whole numbers, because random fractions are mostly next to nothing. */
const place = fc.nat(99_999).map((part) => part / 100_000);
const at = (bytes: Uint8Array, where: number): number => Math.trunc(bytes.length * where);

const overwrite = fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 4 })).map(
  ([where, written]): Damage =>
    (bytes) => {
      const copy = Uint8Array.from(bytes);
      copy.set(written.subarray(0, copy.length - at(copy, where)), at(copy, where));
      return copy;
    },
);
const cut = fc.tuple(place, fc.nat(300)).map(
  ([where, length]): Damage =>
    (bytes) => {
      return join(bytes.subarray(0, at(bytes, where)), bytes.subarray(at(bytes, where) + length));
    },
);
const double = fc.tuple(place, place, fc.nat(300)).map(
  ([from, to, length]): Damage =>
    (bytes) => {
      return insert(bytes, at(bytes, to), bytes.subarray(at(bytes, from), at(bytes, from) + length));
    },
);
/** Mostly single bytes, because a photo with a changed length rarely gets past the next marker. */
const someDamage = fc
  .array(fc.oneof({ weight: 6, arbitrary: overwrite }, cut, double), { minLength: 1, maxLength: 4 })
  .map(
    (all): Damage =>
      (bytes) =>
        all.reduce((damaged, damage) => damage(damaged), bytes),
  );

/** Checksums of a damaged PNG put right, as far as its lengths lead. */
function withChecksums(bytes: Uint8Array): Uint8Array {
  const png = Buffer.from(bytes);
  for (let start = 8; start + 12 <= png.length; ) {
    const end = start + 12 + png.readUInt32BE(start);
    if (end > png.length) break;
    png.writeUInt32BE(crc32(png.subarray(start + 4, end - 4)), end - 4);
    start = end;
  }
  return Uint8Array.from(png);
}

function assertSettled(bytes: Uint8Array): void {
  const once = checkPhoto(bytes, LIMITS);
  if (once.ok) assert.deepEqual(strip(once.value.bytes), once.value);
}

describe('a damaged photo', () => {
  for (const [name, photo] of Object.entries(PHOTOS)) {
    it(`is refused, or comes out so that a second check changes nothing: ${name}`, () => {
      fc.assert(
        fc.property(someDamage, (damage) => {
          assertSettled(damage(photo));
          if (name === 'a PNG') assertSettled(withChecksums(damage(photo)));
        }),
        { numRuns: 1_500 },
      );
    });
  }

  it('is accepted often enough for this to say something', () => {
    const damaged = fc.sample(someDamage, { numRuns: 300, seed: 1 }).map((damage) => damage(PHOTOS['a camera']));
    const accepted = damaged.filter((bytes) => checkPhoto(bytes, LIMITS).ok).length;
    assert.ok(accepted > 50 && accepted < 250, `${accepted} of 300`);
  });

  it('may also be no photo at all', () => {
    const starts = fc.constantFrom('\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBPVP8X', '');
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 300 }), (start, rest) => assertSettled(join(ascii(start), rest))),
      { numRuns: 3_000 },
    );
  });
});

const note = fc.integer({ min: 0, max: 9_999 }).map((n) => witness(`n${n}`));
const HEADS = [
  '',
  'JFIF\0\x01\x01\0\0\x01\0\x01\x07\x07',
  'JFXX\0',
  'Exif\0\0',
  'Exif\0\0II*\0\x08\0\0\0\x01\0',
  'Adobe\0',
];
const MORE = ['ICC_PROFILE\0\x01\x01', 'MPF\0', 'Photoshop 3.0\x008BIM', 'http://ns.adobe.com/xap/1.0/\0'];

/** Segments of metadata: any marker, any known beginning, fitting or not. */
const segments = fc.array(
  fc
    .tuple(
      fc.constantFrom(0xfe, ...Array.from({ length: 16 }, (_, n) => 0xe0 + n)),
      fc.constantFrom(...HEADS, ...MORE),
      note,
    )
    .map(([marker, head, text]) => segment(marker, ascii(head + text))),
  { minLength: 1, maxLength: 6 },
);
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const letters = fc.array(fc.constantFrom(...LETTERS), { minLength: 3, maxLength: 3 });
const pngName = fc.oneof(
  letters.map((rest) => `a${rest.join('')}`),
  fc.constantFrom('iCCP', 'cICP', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'tRNS', 'hIST', 'sPLT', 'eXIf', 'fcTL'),
);
const chunks = fc.array(fc.tuple(pngName, note), { minLength: 1, maxLength: 6 });
const webpName = fc.oneof(
  letters.map((rest) => `Q${rest.join('')}`),
  fc.constantFrom('ICCP', 'EXIF', 'XMP ', 'C2PA'),
);

/** Where segments begin in a plain JPEG, and its end. */
function seams(bytes: Uint8Array): number[] {
  const found: number[] = [];
  let seam = 2;
  for (; bytes[seam + 1] !== 0xda; seam += 2 + Buffer.from(bytes).readUInt16BE(seam + 2)) found.push(seam);
  return [...found, seam, bytes.length - 2, bytes.length];
}

describe('metadata', () => {
  it('goes from every seam of a JPEG', () => {
    const plain = plainJpeg();
    const everywhere = seams(plain);
    fc.assert(
      fc.property(segments, fc.nat(everywhere.length - 1), (planted, seam) => {
        const photo = insert(plain, everywhere[seam] ?? 0, ...planted);
        assert.notDeepEqual(witnesses(photo), []);
        assert.deepEqual(witnesses(strip(photo).bytes), []);
      }),
      { numRuns: 1_000 },
    );
  });

  it('goes from before and behind the picture of a PNG', () => {
    const plain = plainPng();
    fc.assert(
      fc.property(chunks, fc.constantFrom(33, plain.length - 12, plain.length), (planted, seam) => {
        const photo = insert(plain, seam, ...planted.map(([type, text]) => pngChunk(type, ascii(text))));
        assert.notDeepEqual(witnesses(photo), []);
        assert.deepEqual(witnesses(strip(photo).bytes), []);
      }),
      { numRuns: 1_000 },
    );
  });

  it('goes from before and behind the picture of a WebP', () => {
    const planted = fc.array(fc.tuple(webpName, note), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(planted, planted, (before, behind) => {
        const made = [before, behind].map((list) => list.map(([type, text]) => webpChunk(type, ascii(text))));
        const [first = [], last = []] = made;
        const photo = riff(webpCanvas(24, 16), ...first, webpPicture('lossless'), ...last);
        assert.notDeepEqual(witnesses(photo), []);
        assert.deepEqual(witnesses(strip(photo).bytes), []);
      }),
      { numRuns: 1_000 },
    );
  });
});
