/** JPEG files: plain, and with all that cameras, telephones and editors put beside the picture. */
import jpeg from 'jpeg-js';
import { deviceProfile, PRIMARIES } from './colour-profile.ts';
import { exifBlock } from './exif-block.ts';
import { ascii, HEIGHT, insert, join, pixels, u16, u32, WIDTH, xmp } from './picture.ts';
import { witness } from './witness.ts';

export const segment = (marker: number, body: Uint8Array): Uint8Array =>
  join(Uint8Array.of(0xff, marker), u16(body.length + 2), body);

/** Baseline, with JFIF, as encoded. */
export const plainJpeg = (): Uint8Array =>
  Uint8Array.from(jpeg.encode({ data: pixels(), width: WIDTH, height: HEIGHT }, 70).data);

/** The same gradient, progressive in ten scans; made once with sharp 0.35 (mozjpeg), quality 50. */
export const progressiveJpeg = (): Uint8Array =>
  Uint8Array.from(
    Buffer.from(
      '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9j' +
        'QjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wgARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAA' +
        'AAAAAAAAAAQFA//EABYBAQEBAAAAAAAAAAAAAAAAAAMBBf/aAAwDAQACEAMQAAABk7uMEaRULof/xAAYEAADAQEAAAAAAAAAAAAAAAAAAQIDEv/aAAgB' +
        'AQABBQJQKBZigUHJ/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAIDIf/aAAgBAwEBPwGdxb4f/8QAGREBAAIDAAAAAAAAAAAAAAAAAQACAxIh/9oACAECAQE/' +
        'Aau0XGcWf//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEABj8CX//EABgQAAIDAAAAAAAAAAAAAAAAAAABESBB/9oACAEBAAE/Ia/eo4f/2gAMAwEA' +
        'AgADAAAAENTP/8QAFxEBAAMAAAAAAAAAAAAAAAAAAAERQf/aAAgBAwEBPxCrUx//xAAXEQEAAwAAAAAAAAAAAAAAAAAAATGB/9oACAECAQE/EAlbGv/E' +
        'ABkQAAMBAQEAAAAAAAAAAAAAAAAhYQExUf/aAAgBAQABPxCBEiSOaM1bfD//2Q==',
      'base64',
    ),
  );

export const exifSegment = (orientation = 6, little = true): Uint8Array =>
  segment(0xe1, join(ascii('Exif\0\0'), exifBlock({ little, orientation, thumbnail: thumbnail() })));

export const iccSegments = (profile: Uint8Array, size = 65_000): Uint8Array[] => {
  const count = Math.ceil(profile.length / size);
  return Array.from({ length: count }, (_, i) =>
    segment(
      0xe2,
      join(ascii('ICC_PROFILE\0'), Uint8Array.of(i + 1, count), profile.subarray(i * size, (i + 1) * size)),
    ),
  );
};

export const thumbnail = (): Uint8Array => insert(plainJpeg(), 2, segment(0xfe, ascii(witness('thumbnail'))));

const iptc = (): Uint8Array => {
  const byline = join(Uint8Array.of(0x1c, 2, 80), u16(witness('iptc').length), ascii(witness('iptc')));
  return join(
    ascii('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0'),
    u16(byline.length),
    byline,
    new Uint8Array(byline.length & 1),
  );
};

/** Index of two pictures in one file (CIPA DC-007 §5.2): version, their count, and where they are. */
const mpf = (size: number, offset: number): Uint8Array => {
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    join(u16(tag), u16(type), u32(count), value);
  const picture = (kind: number, length: number, at: number) => join(...[kind, length, at, 0].map(u32));
  return join(
    ascii('MPF\0MM\0*\0\0\0\x08\0\x03'),
    entry(0xb000, 7, 4, ascii('0100')),
    entry(0xb001, 4, 1, u32(2)),
    entry(0xb002, 7, 32, u32(50)),
    u32(0),
    picture(0x2003_0000, 4_000, 0),
    picture(0, size, offset),
  );
};

/** What JPEG files carry beside the picture, each in a segment of its own. */
export const jpegMetadata = (): Uint8Array[] => [
  segment(0xe0, join(ascii('JFXX\0\x13\x01\x01'), ascii(witness('jfxx')))),
  exifSegment(),
  segment(0xe1, join(ascii('http://ns.adobe.com/xap/1.0/\0'), xmp())),
  segment(0xe1, join(ascii('http://ns.adobe.com/xmp/extension/\0'), ascii(witness('xmp-extension')))),
  ...iccSegments(deviceProfile(PRIMARIES.measuredP3)),
  segment(0xe2, mpf(secondPicture().length, 4_000)),
  segment(0xe2, ascii(`FPXR\0${witness('flashpix')}`)),
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15].map((n) => segment(0xe0 + n, ascii(witness(`app${n}`)))),
  segment(0xed, iptc()),
  segment(0xfe, ascii(witness('comment'))),
];

const secondPicture = (): Uint8Array => insert(plainJpeg(), 2, segment(0xfe, ascii(witness('second-picture'))));

/** A film of some telephones behind the photo, and the trailer by which one maker finds it. */
const film = (): Uint8Array => {
  const box = (type: string, body: string) => ascii(`\0\0\0${String.fromCharCode(8 + body.length)}${type}${body}`);
  return join(
    box('ftyp', 'mp42\0\0\0\0mp42'),
    box('free', witness('film')),
    ascii(`MotionPhoto_Data${witness('trailer')}`),
  );
};

/** JFIF with a thumbnail of 3 × 2 pixels instead of the one without. */
const jfifWithThumbnail = (): Uint8Array =>
  segment(0xe0, join(ascii('JFIF\0\x01\x02\x01\x01\x2c\x01\x2c\x03\x02'), ascii(witness('jfif').padEnd(18))));

const JFIF_END = 20;

/** A baseline photo with everything, a second picture and a film behind it. */
export const cameraJpeg = (): Uint8Array =>
  join(
    Uint8Array.of(0xff, 0xd8),
    jfifWithThumbnail(),
    ...jpegMetadata(),
    plainJpeg().subarray(JFIF_END),
    secondPicture(),
    film(),
  );

/** Where the second scan of the progressive picture begins: metadata may stand between scans, too. */
export const betweenScans = (bytes: Uint8Array): number => {
  const first = Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xda));
  return Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xc4), first);
};

export const cameraProgressiveJpeg = (): Uint8Array => {
  const picture = progressiveJpeg();
  const comment = segment(0xfe, ascii(witness('between-scans')));
  return join(insert(insert(picture, betweenScans(picture), comment), 2, ...jpegMetadata()), film());
};
