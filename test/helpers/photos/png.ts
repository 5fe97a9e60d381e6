/** PNG files: plain, and with all that telephones and editors put beside the picture. */
import { crc32, deflateSync } from 'node:zlib';
import { deviceProfile, PRIMARIES } from './colour-profile.ts';
import { exifBlock } from './exif-block.ts';
import { thumbnail } from './jpeg.ts';
import { ascii, HEIGHT, join, pixels, u32, WIDTH, xmp } from './picture.ts';
import { witness } from './witness.ts';

export const PNG_SIGNATURE = ascii('\x89PNG\r\n\x1a\n');

export const pngChunk = (type: string, data: Uint8Array = new Uint8Array()): Uint8Array => {
  const body = join(ascii(type), data);
  return join(u32(data.length), body, u32(crc32(body)));
};

export const pngHeader = (width: number, height: number, depth = 8, colourType = 6): Uint8Array =>
  pngChunk('IHDR', join(u32(width), u32(height), Uint8Array.of(depth, colourType, 0, 0, 0)));

const rows = (): Buffer => {
  const source = pixels();
  return Buffer.concat(
    Array.from({ length: HEIGHT }, (_, y) =>
      join(Uint8Array.of(0), source.subarray(y * WIDTH * 4, (y + 1) * WIDTH * 4)),
    ),
  );
};

/** Two IDAT chunks. */
export const pngPicture = (): Uint8Array => {
  const packed = deflateSync(rows());
  return join(pngChunk('IDAT', packed.subarray(0, 50)), pngChunk('IDAT', packed.subarray(50)));
};

/** A PNG file of chunks between header and end. */
export const png = (...chunks: readonly Uint8Array[]): Uint8Array =>
  join(PNG_SIGNATURE, pngHeader(WIDTH, HEIGHT), ...chunks, pngChunk('IEND'));

export const plainPng = (): Uint8Array => png(pngPicture());

export const pngProfile = (profile: Uint8Array): Uint8Array =>
  pngChunk('iCCP', join(ascii(`${witness('profile-name')}\0\0`), deflateSync(profile)));

/** The next picture of a moving PNG: the whole canvas, shown for a tenth of a second (§11.3.6.2). */
const frameControl = (sequence: number): Uint8Array =>
  pngChunk('fcTL', join(...[sequence, WIDTH, HEIGHT, 0, 0].map(u32), Uint8Array.of(0, 1, 0, 10, 0, 0)));

/** Named by what it holds. */
export const pngMetadata = (): Uint8Array[] => [
  pngProfile(deviceProfile(PRIMARIES.displayP3)),
  pngChunk('cHRM', ascii(witness('primaries').padEnd(32))),
  pngChunk('pHYs', join(u32(11_811), u32(11_811), Uint8Array.of(1))),
  pngChunk('tEXt', ascii(`Author\0${witness('text')}`)),
  pngChunk('zTXt', join(ascii(`Comment\0\0`), deflateSync(witness('packed-text')))),
  pngChunk('iTXt', join(ascii('XML:com.adobe.xmp\0\0\0\0\0'), xmp())),
  pngChunk('eXIf', exifBlock({ little: false, orientation: 8, thumbnail: thumbnail() })),
  pngChunk('tIME', Uint8Array.of(7, 234, 11, 20, 10, 11, 12)),
  pngChunk('acTL', join(u32(2), u32(0))),
  frameControl(0),
  pngChunk('caBX', ascii(witness('provenance'))),
];

export const cameraPng = (): Uint8Array =>
  join(
    png(
      ...pngMetadata(),
      pngPicture(),
      frameControl(1),
      pngChunk('fdAT', join(u32(2), deflateSync(rows()), ascii(witness('frame')))),
      pngChunk('tEXt', ascii(`Title\0${witness('late')}`)),
    ),
    ascii(witness('cropped-away')),
  );
