/** Pure. PNG (W3C Portable Network Graphics, 3rd ed.): header, palette, transparency, colour, orientation and picture are kept. */
import { ok } from '../result.ts';
import { join, u32 } from './bytes.ts';
import type { Dimensions, PhotoCheck, PhotoLimits } from './checked-photo.ts';
import { hasTooManyPixels, TOO_MANY_PIXELS, UNREADABLE } from './checked-photo.ts';
import { readOrientation, writeOrientation } from './exif.ts';
import type { PngChunk } from './png-chunks.ts';
import { readChunk, writeChunk } from './png-chunks.ts';
import { colourChunks } from './png-colour.ts';

const SIGNATURE = 8;
const HEADER = 13;

/** Bit depths of each colour type (§11.2.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const GREY = 0;
const RGB = 2;
const INDEXED = 3;

const dimensionsOf = (header: Uint8Array): Dimensions => ({ width: u32(header, 0), height: u32(header, 4) });

/** Depth fits colour type, compression and filter method 0, interlaced or not. */
const isHeader = ({ type, data }: PngChunk): boolean =>
  type === 'IHDR' &&
  data.length === HEADER &&
  (DEPTHS[data[9] ?? -1] ?? []).includes(data[8] ?? 0) &&
  data[10] === 0 &&
  data[11] === 0 &&
  (data[12] ?? 0) <= 1;

/** What was found on the way through the file. */
interface Walk {
  readonly bytes: Uint8Array;
  /** Data of IHDR. */
  readonly header: Uint8Array;
  /** Data of the first chunk of each type before the picture; colour only before the palette, transparency only behind it. */
  readonly found: Map<string, Uint8Array>;
  /** Where IDAT chunks begin and end; they follow each other without a gap. */
  picture: { readonly start: number; readonly end: number } | undefined;
  exif: Uint8Array | undefined;
}

const colourType = ({ header }: Walk): number => header[9] ?? 0;

/** §11.2.2: whole colours, at most 256, and none in a grey picture. */
const isPalette = (walk: Walk, { length }: Uint8Array): boolean =>
  length % 3 === 0 && length > 0 && length <= 768 && (colourType(walk) & RGB) !== 0;

/** §11.3.1.1: one grey value, one colour, or no more entries than the palette. */
function isTransparency(walk: Walk, { length }: Uint8Array): boolean {
  const entries = (walk.found.get('PLTE')?.length ?? 0) / 3;
  const expected: Readonly<Record<number, boolean>> = {
    [GREY]: length === 2,
    [RGB]: length === 6,
    [INDEXED]: length > 0 && length <= entries,
  };
  return expected[colourType(walk)] ?? false;
}

const BEFORE_PALETTE = ['cICP', 'iCCP', 'sRGB', 'gAMA'];

/** Takes in what may be passed over: left out if it is of no use, doubled or out of its place, as readers do. */
function takeAncillary(walk: Walk, { type, data }: PngChunk): void {
  if (type === 'eXIf') walk.exif ??= data;
  if (walk.picture || walk.found.has(type)) return;
  const isKept = BEFORE_PALETTE.includes(type)
    ? !walk.found.has('PLTE')
    : type === 'tRNS' && isTransparency(walk, data);
  if (isKept) walk.found.set(type, data);
}

/** @returns whether the chunk may be part of a photo, at this place. */
function take(walk: Walk, chunk: PngChunk): boolean {
  const { type, data, start, end } = chunk;
  if (/^[a-z]/.test(type)) {
    takeAncillary(walk, chunk);
    return true;
  }
  if (type === 'PLTE') {
    if (walk.picture || walk.found.has(type) || !isPalette(walk, data)) return false;
    walk.found.set(type, data);
    return true;
  }
  if (type !== 'IDAT' || (walk.picture && walk.picture.end !== start)) return false;
  walk.picture = { start: walk.picture?.start ?? start, end };
  return true;
}

/** Takes a PNG file apart, up to IEND. What comes after, such as the rest of a larger file that was cropped, is left behind. */
export function checkPng(bytes: Uint8Array, limits: PhotoLimits): PhotoCheck {
  const header = readChunk(bytes, SIGNATURE);
  if (!header || !isHeader(header)) return UNREADABLE;
  if (hasTooManyPixels(dimensionsOf(header.data), limits)) return TOO_MANY_PIXELS;
  const walk: Walk = { bytes, header: header.data, found: new Map(), picture: undefined, exif: undefined };
  let chunk = readChunk(bytes, header.end);
  while (chunk && chunk.type !== 'IEND' && take(walk, chunk)) chunk = readChunk(bytes, chunk.end);
  return chunk?.type === 'IEND' && chunk.data.length === 0 ? finish(walk) : UNREADABLE;
}

function finish(walk: Walk): PhotoCheck {
  const { bytes, header, found, picture, exif } = walk;
  if (!picture || (colourType(walk) === INDEXED && !found.has('PLTE'))) return UNREADABLE;
  const [palette, transparency] = [found.get('PLTE'), found.get('tRNS')];
  const orientation = exif && readOrientation(exif);
  const parts = [
    bytes.subarray(0, SIGNATURE),
    writeChunk('IHDR', header),
    ...colourChunks(found),
    ...(palette ? [writeChunk('PLTE', palette)] : []),
    ...(transparency ? [writeChunk('tRNS', transparency)] : []),
    ...(orientation ? [writeChunk('eXIf', writeOrientation(orientation))] : []),
    bytes.subarray(picture.start, picture.end),
    writeChunk('IEND', new Uint8Array()),
  ];
  return ok({ type: 'image/png', ...dimensionsOf(header), bytes: join(parts) });
}
