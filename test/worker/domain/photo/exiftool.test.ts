/** What the best reader of metadata finds in a photo before and after. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTags } from '../../../helpers/photos/exiftool.ts';
import { cameraJpeg, cameraProgressiveJpeg } from '../../../helpers/photos/jpeg.ts';
import { cameraPng } from '../../../helpers/photos/png.ts';
import { cameraWebp } from '../../../helpers/photos/webp.ts';
import { witnesses } from '../../../helpers/photos/witness.ts';
import { strip } from './support.ts';

/** About the file on the disk, the coded picture, and the three facts that are written anew. */
const MAY_STAY =
  /^(?:SourceFile|ExifTool:ExifToolVersion|System:\w+|Composite:(?:ImageSize|Megapixels)|File:(?:FileType|FileTypeExtension|MIMEType|ExifByteOrder|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample|ColorComponents|YCbCrSubSampling)|JFIF:(?:JFIFVersion|ResolutionUnit|[XY]Resolution)|PNG:(?:ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|ProfileName)|RIFF:(?:WebP_Flags|ImageWidth|ImageHeight|Alpha\w+|VP8Version|HorizontalScale|VerticalScale)|IFD0:Orientation|ICC-header:\w+|ICC_Profile:(?:ProfileDescription|ProfileCopyright|MediaWhitePoint|(?:Red|Green|Blue)(?:MatrixColumn|TRC)))$/;

const EXIF = [
  'IFD0:Make',
  'IFD0:Artist',
  'ExifIFD:SerialNumber',
  'ExifIFD:OwnerName',
  'ExifIFD:MakerNoteUnknownText',
  'GPS:GPSLatitude',
  'GPS:GPSLongitude',
  'IFD1:ThumbnailImage',
];
const OTHERS = ['XMP-dc:Creator', 'ICC_Profile:DeviceModelDesc'];

/** Tags that show that the photo did carry what it is said to carry. */
const PHOTOS: readonly (readonly [name: string, bytes: Uint8Array, carries: readonly string[], places: number])[] = [
  ['camera.jpg', cameraJpeg(), [...EXIF, ...OTHERS, 'IPTC:By-line', 'File:Comment', 'MPF0:NumberOfImages'], 42],
  ['progressive.jpg', cameraProgressiveJpeg(), [...EXIF, ...OTHERS, 'IPTC:By-line', 'File:Comment'], 41],
  [
    'screenshot.png',
    cameraPng(),
    [...EXIF, ...OTHERS, 'PNG:Author', 'PNG:Comment', 'PNG:AnimationFrames', 'PNG:ModifyDate'],
    23,
  ],
  ['lossy.webp', cameraWebp('lossy'), [...EXIF, ...OTHERS], 24],
  ['lossless.webp', cameraWebp('lossless'), [...EXIF, ...OTHERS], 24],
  ['transparent.webp', cameraWebp('alpha'), [...EXIF, ...OTHERS], 24],
];

const before = readTags(Object.fromEntries(PHOTOS.map(([name, bytes]) => [name, bytes])));
const after = readTags(Object.fromEntries(PHOTOS.map(([name, bytes]) => [name, strip(bytes).bytes])));

describe('a stripped photo', () => {
  for (const [name, bytes, carries, places] of PHOTOS) {
    it(`tells nothing but its picture: ${name}`, () => {
      const tags = Object.keys(after[name] ?? {});
      assert.ok(tags.includes('IFD0:Orientation'), 'it was read');
      assert.deepEqual(
        tags.filter((tag) => !MAY_STAY.test(tag)),
        [],
      );
      assert.doesNotMatch(JSON.stringify(after[name]), /WITNESS/);
      assert.deepEqual(witnesses(strip(bytes).bytes), []);
    });

    it(`told where, who and with what before: ${name}`, () => {
      for (const tag of carries) assert.ok(before[name]?.[tag] !== undefined, tag);
      assert.equal(new Set(witnesses(bytes)).size, places);
    });

    it(`is turned as before: ${name}`, () => {
      assert.equal(after[name]?.['IFD0:Orientation'], before[name]?.['IFD0:Orientation']);
    });

    it(`has a profile of no device: ${name}`, () => {
      const told = ['CMMType', 'DateTime', 'Creator', 'ID'].map((tag) => after[name]?.[`ICC-header:Profile${tag}`]);
      assert.deepEqual(told, ['', '0000:00:00 00:00:00', '', 0]);
      assert.equal(after[name]?.['ICC-header:DeviceManufacturer'], '');
      assert.match(String(after[name]?.['ICC_Profile:ProfileDescription']), /^(?:Display P3|Adobe RGB \(1998\))$/);
    });
  }
});
