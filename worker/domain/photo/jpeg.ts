/** Pure. JPEG (ITU-T T.81 Annex B): walks its segments and keeps those that the picture needs. */
import { ok } from '../result.ts';
import { ascii, join, u16, writeU16 } from './bytes.ts';
import type { Dimensions, PhotoCheck, PhotoLimits } from './checked-photo.ts';
import { hasTooManyPixels, TOO_MANY_PIXELS, UNREADABLE } from './checked-photo.ts';
import { EXIF_SIGNATURE, writeOrientation } from './exif.ts';
import { writeProfile } from './icc.ts';
import type { JpegMetadata } from './jpeg-metadata.ts';
import { colourSpaceOf, emptyMetadata, ICC_SIGNATURE, noteMetadata } from './jpeg-metadata.ts';
import { isFrame, isScanHeader, isTable } from './jpeg-segments.ts';

const EOI = 0xd9;
const SOS = 0xda;

/**
 * A progressive picture has a dozen scans or so. Thousands of empty ones are a way to keep a reader's browser busy, because it
 * goes over all pixels for each ("Two Issues with the JPEG Standard", libjpeg-turbo).
 */
const SCANS_MAX = 100;

const isSof = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;
const isRst = (marker: number | undefined): boolean => marker !== undefined && marker >= 0xd0 && marker <= 0xd7;
const isMetadata = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** Place behind the fill bytes that may stand before any marker (B.1.1.2). */
function skipFill(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0xff) at++;
  return at;
}

/** End of entropy-coded data (B.1.1.5): the next marker that is no restart; `undefined` if the file ends before. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const code = skipFill(bytes, at);
    if (code >= bytes.length) return undefined;
    if (bytes[code] !== 0 && !isRst(bytes[code])) return at;
    at = bytes.indexOf(0xff, code + 1);
  }
  return undefined;
}

const segment = (marker: number, ...body: readonly Uint8Array[]): Uint8Array => {
  const whole = join(body);
  return join([Uint8Array.of(0xff, marker), writeU16(whole.length + 2), whole]);
};

/** JFIF without density and thumbnail: only that it is JFIF matters, because that fixes the meaning of the components. */
const JFIF = segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));

/** What is kept of the metadata, written anew. */
function metadataSegments(metadata: JpegMetadata): Uint8Array[] {
  const { jfif, orientation, adobeTransform } = metadata;
  const space = colourSpaceOf(metadata);
  const profile = space && writeProfile(space);
  return [
    ...(jfif ? [JFIF] : []),
    ...(orientation ? [segment(0xe1, ascii(EXIF_SIGNATURE), writeOrientation(orientation))] : []),
    ...(profile ? [segment(0xe2, ascii(`${ICC_SIGNATURE}\x01\x01`), profile)] : []),
    // Version 100, no flags. The transform says whether colours are RGB, YCbCr, CMYK or YCCK (T.872 §6.5.3).
    ...(adobeTransform === undefined
      ? []
      : [segment(0xee, ascii('Adobe\0\x64\0\0\0\0'), Uint8Array.of(adobeTransform))]),
  ];
}

/** What was found on the way through the file. */
interface Walk {
  readonly metadata: JpegMetadata;
  /** Segments and scans to keep, in their order. */
  readonly kept: Uint8Array[];
  frame: Uint8Array | undefined;
  scans: number;
}

/** Y and X of a frame header (B.2.2). A height of zero would come later, by DNL. */
const dimensionsOf = (frame: Uint8Array): Dimensions => ({ height: u16(frame, 1), width: u16(frame, 3) });

/** Takes one segment in; says where the next begins, or `undefined` if the segment cannot be part of a photo. */
function take(walk: Walk, bytes: Uint8Array, marker: number, lengthAt: number): number | undefined {
  const end = lengthAt + u16(bytes, lengthAt);
  if (end < lengthAt + 2 || end > bytes.length) return undefined;
  const body = bytes.subarray(lengthAt + 2, end);
  if (isMetadata(marker)) {
    // Readers look for metadata before the first scan only.
    if (walk.scans === 0) noteMetadata(walk.metadata, marker, body);
    return end;
  }
  if (marker === SOS) {
    if (!walk.frame || !isScanHeader(body, walk.frame) || ++walk.scans > SCANS_MAX) return undefined;
    const next = endOfScan(bytes, end);
    if (next !== undefined) walk.kept.push(bytes.subarray(lengthAt - 2, next));
    return next;
  }
  if (isSof(marker)) {
    if (walk.frame || !isFrame(body)) return undefined;
    walk.frame = body;
  } else if (!isTable(marker, body)) {
    return undefined;
  }
  walk.kept.push(bytes.subarray(lengthAt - 2, end));
  return end;
}

/** Takes a JPEG file apart, from SOI to the first EOI. What comes after, such as a film or a second picture, is left behind. */
export function checkJpeg(bytes: Uint8Array, limits: PhotoLimits): PhotoCheck {
  const walk: Walk = { metadata: emptyMetadata(), kept: [], frame: undefined, scans: 0 };
  let at = 2;
  while (bytes[at] === 0xff) {
    const code = skipFill(bytes, at);
    const marker = bytes[code];
    if (marker === undefined) return UNREADABLE;
    if (marker === EOI) return finish(walk);
    const next = take(walk, bytes, marker, code + 1);
    if (next === undefined) return UNREADABLE;
    if (isSof(marker) && walk.frame && hasTooManyPixels(dimensionsOf(walk.frame), limits)) return TOO_MANY_PIXELS;
    at = next;
  }
  return UNREADABLE;
}

function finish({ metadata, kept, frame, scans }: Walk): PhotoCheck {
  if (!frame || scans === 0) return UNREADABLE;
  const parts = [Uint8Array.of(0xff, 0xd8), ...metadataSegments(metadata), ...kept, Uint8Array.of(0xff, EOI)];
  return ok({ type: 'image/jpeg', ...dimensionsOf(frame), bytes: join(parts) });
}
