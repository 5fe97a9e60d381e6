import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import jpeg from 'jpeg-js';
import { deviceProfile, PRIMARIES } from '../../../helpers/photos/colour-profile.ts';
import {
  betweenScans,
  cameraJpeg,
  cameraProgressiveJpeg,
  exifSegment,
  iccSegments,
  plainJpeg,
  progressiveJpeg,
  segment,
} from '../../../helpers/photos/jpeg.ts';
import { insert, join } from '../../../helpers/photos/picture.ts';
import { latin1, strip, verdict } from './support.ts';

const pixels = (bytes: Uint8Array): Buffer => Buffer.from(jpeg.decode(bytes).data);
const find = (bytes: Uint8Array, marker: number, from = 0): number =>
  Buffer.from(bytes).indexOf(Uint8Array.of(0xff, marker), from);
const has = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, 'latin1');

/** The same file with a byte changed. */
const changed = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
};

const plain = plainJpeg();
const progressive = progressiveJpeg();
const AFTER_SOI = 2;

describe('the pixels of a JPEG', () => {
  const photos = { plain, progressive, camera: cameraJpeg(), cameraProgressive: cameraProgressiveJpeg() };
  for (const [name, bytes] of Object.entries(photos)) {
    it(`do not change: ${name}`, () => {
      assert.deepEqual(pixels(strip(bytes).bytes), pixels(bytes));
    });
  }

  it('do change with one byte of the picture', () => {
    const scan = find(plain, 0xda) + 20;
    assert.notDeepEqual(pixels(changed(plain, scan, (plain[scan] ?? 0) ^ 0x10)), pixels(plain));
  });

  it('keep all ten scans, restarts, and stuffed bytes', () => {
    const scans = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('\xff\xda').length - 1;
    assert.equal(scans(progressive), 10);
    assert.equal(scans(strip(progressive).bytes), 10);
    const restarts = insert(plain, plain.length - 2, latin1('\xff\xd0ab\xff\0cd\xff\xff\xd7'));
    assert.deepEqual(strip(restarts).bytes, restarts);
  });
});

describe('the orientation of a JPEG', () => {
  for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
    it(`${orientation} is kept, in 36 bytes, from either byte order`, () => {
      for (const little of [true, false]) {
        const { bytes } = strip(insert(plain, AFTER_SOI, exifSegment(orientation, little)));
        assert.equal(bytes.length, plain.length + 36);
        assert.ok(has(bytes, `\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}`));
      }
    });
  }

  const NONE: readonly (readonly [what: string, exif: Uint8Array])[] = [
    ['upright', exifSegment(1)],
    ['0', exifSegment(0)],
    ['9', exifSegment(9)],
    ['no TIFF', segment(0xe1, latin1('Exif\0\0what'))],
    ['a directory behind the end', segment(0xe1, latin1('Exif\0\0MM\0*\xff\xff\xff\xff'))],
    ['a directory of 65,535 entries', segment(0xe1, latin1('Exif\0\0MM\0*\0\0\0\x08\xff\xff'))],
    ['a directory in itself', segment(0xe1, latin1('Exif\0\0MM\0*\0\0\0\0'))],
    ['a long', segment(0xe1, latin1('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x04\0\0\0\x01\0\x06\0\0'))],
    ['two', segment(0xe1, latin1('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x02\0\x06\0\x06'))],
  ];
  for (const [what, exif] of NONE) {
    it(`is not written when it says nothing: ${what}`, () => {
      assert.deepEqual(strip(insert(plain, AFTER_SOI, exif)).bytes, plain);
    });
  }

  it('is that of the first Exif segment, as in browsers', () => {
    const both = insert(plain, AFTER_SOI, exifSegment(3), exifSegment(8));
    assert.deepEqual(strip(both).bytes, strip(insert(plain, AFTER_SOI, exifSegment(3))).bytes);
  });
});

describe('the colours of a JPEG', () => {
  const P3 = deviceProfile(PRIMARIES.displayP3);

  it('keep their space, whether the profile comes in one segment or in many', () => {
    const one = strip(insert(plain, AFTER_SOI, ...iccSegments(P3))).bytes;
    assert.ok(has(one, 'D\0i\0s\0p\0l\0a\0y\0 \0P\x003'));
    assert.deepEqual(strip(insert(plain, AFTER_SOI, ...iccSegments(P3, 100).toReversed())).bytes, one);
  });

  it('fall back to sRGB if a segment of the profile is missing', () => {
    assert.deepEqual(strip(insert(plain, AFTER_SOI, ...iccSegments(P3, 100).slice(1))).bytes, plain);
  });

  it('keep the transform of Adobe, and none of its other bytes', () => {
    const adobe = (head: string, transform: number) =>
      segment(0xee, join(latin1(`Adobe${head}`), Uint8Array.of(transform)));
    for (const transform of [0, 1, 2]) {
      const { bytes } = strip(insert(plain, AFTER_SOI, adobe('v1f1f2', transform)));
      assert.deepEqual(bytes, insert(plain, 20, adobe('\0\x64\0\0\0\0', transform)));
    }
    assert.deepEqual(strip(insert(plain, AFTER_SOI, adobe('v1f1f2', 3))).bytes, plain);
  });

  it('do not become JFIF where there was none', () => {
    assert.ok(!has(strip(progressive).bytes, 'JFIF'));
  });
});

describe('a JPEG', () => {
  const table = find(plain, 0xdb);
  const huffman = find(plain, 0xc4);
  const frame = find(plain, 0xc0);
  const scan = find(plain, 0xda);
  const scanSegment = plain.subarray(scan, plain.length - 2);

  it('loses comments between its scans', () => {
    const comment = segment(0xfe, latin1('between'));
    assert.deepEqual(strip(insert(progressive, betweenScans(progressive), comment)).bytes, strip(progressive).bytes);
  });

  it('is not turned by what stands between its scans, where nobody looks', () => {
    assert.deepEqual(
      strip(insert(progressive, betweenScans(progressive), exifSegment(6))).bytes,
      strip(progressive).bytes,
    );
  });

  it('loses fill bytes before markers', () => {
    assert.deepEqual(strip(insert(plain, table, latin1('\xff\xff\xff'))).bytes, plain);
  });

  const BROKEN: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['junk between segments', insert(plain, table, latin1('junk'))],
    ['a length of 0', changed(changed(plain, table + 2, 0), table + 3, 0)],
    ['a length of 1', changed(changed(plain, table + 2, 0), table + 3, 1)],
    ['a length behind the end', changed(plain, table + 2, 0xff)],
    ['a quantization table with text behind', insert(plain, table, segment(0xdb, new Uint8Array(80)))],
    ['an empty quantization table', insert(plain, table, segment(0xdb, latin1('')))],
    ['a Huffman table with text behind', insert(plain, huffman, segment(0xc4, new Uint8Array(20)))],
    ['a restart interval with text behind', insert(plain, table, segment(0xdd, latin1('\0\x04text')))],
    ['two frames', insert(plain, frame, plain.subarray(frame, huffman))],
    ['arithmetic coding', changed(plain, frame + 1, 0xc9)],
    ['lossless coding', changed(plain, frame + 1, 0xc3)],
    ['twelve bits a sample', changed(plain, frame + 4, 12)],
    ['two components', changed(plain, frame + 9, 2)],
    ['a scan before the frame', insert(plain, frame, scanSegment)],
    ['a scan of a component that is not in the frame', changed(plain, scan + 5, 77)],
    ['no scan', join(plain.subarray(0, scan), latin1('\xff\xd9'))],
    ['a second beginning', insert(plain, table, latin1('\xff\xd8'))],
    ['a height that comes later', insert(plain, plain.length - 2, segment(0xdc, latin1('\0\x10')))],
    ['a restart outside of a scan', insert(plain, table, latin1('\xff\xd0'))],
    ['a hundred and one scans', insert(plain, plain.length - 2, ...Array<Uint8Array>(100).fill(scanSegment))],
  ];
  for (const [what, bytes] of BROKEN) {
    it(`is refused with ${what}`, () => {
      assert.equal(verdict(bytes), 'photo_unreadable');
    });
  }

  it('is accepted with a hundred scans', () => {
    assert.equal(verdict(insert(plain, plain.length - 2, ...Array<Uint8Array>(99).fill(scanSegment))), 'ok');
  });
});
