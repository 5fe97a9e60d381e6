/**
 * Pure. WebP (RFC 9649): the picture with its transparency is kept, and orientation and colour space where there are any. The
 * extended form is written only when it is needed. A moving picture is no photo and refused: which of its frames was meant?
 */
import { ok } from '../result.ts';
import { ascii, fourCharacters, join, u24le, u32le, writeU24le, writeU32le } from './bytes.ts';
import type { Dimensions, PhotoCheck, PhotoLimits } from './checked-photo.ts';
import { hasTooManyPixels, TOO_MANY_PIXELS, UNREADABLE } from './checked-photo.ts';
import { readOrientation, writeOrientation } from './exif.ts';
import { readColourSpace, writeProfile } from './icc.ts';
import type { WebpFrame } from './webp-frame.ts';
import { readFrame } from './webp-frame.ts';

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Behind the padding. */
  readonly end: number;
}

const HEADER = 12;
const CHUNK_HEADER = 8;
const EXTENDED = 10;
/** Flags of VP8X (§2.7.1). */
const FLAG = { profile: 0x20, alpha: 0x10, exif: 0x08, animation: 0x02 };

function readChunk(file: Uint8Array, at: number): Chunk | undefined {
  const size = u32le(file, at + 4);
  const start = at + CHUNK_HEADER;
  const end = start + size + (size & 1);
  if (start > file.length || end > file.length) return undefined;
  return { type: fourCharacters(file, at), data: file.subarray(start, start + size), end };
}

const writeChunk = (type: string, data: Uint8Array): Uint8Array =>
  join([ascii(type), writeU32le(data.length), data, new Uint8Array(data.length & 1)]);

/** What was found on the way through the file: the data of the first chunk of each type that is kept or read. */
interface Walk {
  readonly found: Map<string, Uint8Array>;
  canvas: Dimensions | undefined;
  picture: { readonly type: string; readonly data: Uint8Array; readonly frame: WebpFrame } | undefined;
}

/** Canvas of the extended form; `undefined` if it is too short or moves. */
function readCanvas(data: Uint8Array): Dimensions | undefined {
  if (data.length !== EXTENDED || ((data[0] ?? 0) & FLAG.animation) !== 0) return undefined;
  return { width: u24le(data, 4) + 1, height: u24le(data, 7) + 1 };
}

const NOTED = ['ICCP', 'ALPH', 'EXIF'];

/** @returns whether the chunk may be part of a photo, at this place. Chunks of no use are left out. */
function take(walk: Walk, { type, data }: Chunk, isFirst: boolean): boolean {
  if (type === 'VP8X') {
    walk.canvas = isFirst ? readCanvas(data) : undefined;
    return walk.canvas !== undefined;
  }
  if (type === 'VP8 ' || type === 'VP8L') {
    const frame = walk.picture ? undefined : readFrame(type, data);
    walk.picture = frame && { type, data, frame };
    return frame !== undefined && isSame(frame, walk.canvas ?? frame);
  }
  if (isFirst || type === 'ANIM' || type === 'ANMF') return false;
  // Transparency belongs to the lossy picture that follows it.
  const isLate = type === 'ALPH' && walk.picture !== undefined;
  if (walk.canvas && NOTED.includes(type) && !walk.found.has(type) && !isLate) walk.found.set(type, data);
  return true;
}

const isSame = (a: Dimensions, b: Dimensions): boolean => a.width === b.width && a.height === b.height;

/** Takes a WebP file apart, as far as RIFF says it reaches. A size that is wrong ends in a chunk that is cut off. */
export function checkWebp(bytes: Uint8Array, limits: PhotoLimits): PhotoCheck {
  const size = u32le(bytes, 4) + CHUNK_HEADER;
  const file = bytes.subarray(0, size);
  const walk: Walk = { found: new Map(), canvas: undefined, picture: undefined };
  for (let at = HEADER; at < size; ) {
    const chunk = readChunk(file, at);
    if (!chunk || !take(walk, chunk, at === HEADER)) return UNREADABLE;
    const dimensions = walk.canvas ?? walk.picture?.frame;
    if (dimensions && hasTooManyPixels(dimensions, limits)) return TOO_MANY_PIXELS;
    at = chunk.end;
  }
  return finish(walk);
}

/** Header of the extended form (§2.7.1), with a flag for each part there is. */
function extendedHeader({ width, height }: Dimensions, flags: number): Uint8Array {
  const canvas = [writeU24le(width - 1), writeU24le(height - 1)];
  return writeChunk('VP8X', join([Uint8Array.of(flags, 0, 0, 0), ...canvas]));
}

function finish({ found, picture }: Walk): PhotoCheck {
  if (!picture) return UNREADABLE;
  const { type, data, frame } = picture;
  const [iccp, exif] = [found.get('ICCP'), found.get('EXIF')];
  const alpha = type === 'VP8 ' ? found.get('ALPH') : undefined;
  const space = iccp && readColourSpace(iccp);
  const profile = space && writeProfile(space);
  const orientation = exif && readOrientation(exif);
  const flags =
    (profile ? FLAG.profile : 0) | (alpha || frame.hasAlpha ? FLAG.alpha : 0) | (orientation ? FLAG.exif : 0);
  const chunks = [
    ...(profile || alpha || orientation ? [extendedHeader(frame, flags)] : []),
    ...(profile ? [writeChunk('ICCP', profile)] : []),
    ...(alpha ? [writeChunk('ALPH', alpha)] : []),
    writeChunk(type, data),
    ...(orientation ? [writeChunk('EXIF', writeOrientation(orientation))] : []),
  ];
  const body = join([ascii('WEBP'), ...chunks]);
  const { width, height } = frame;
  return ok({ type: 'image/webp', width, height, bytes: join([ascii('RIFF'), writeU32le(body.length), body]) });
}
