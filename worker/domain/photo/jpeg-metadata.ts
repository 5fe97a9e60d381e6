/** Pure. What is read from the metadata of a JPEG file: four facts, no byte of which is copied. */
import { hasAscii, join } from './bytes.ts';
import { EXIF_SIGNATURE, readOrientation } from './exif.ts';
import type { ColourSpace } from './icc.ts';
import { readColourSpace } from './icc.ts';

/** Facts found so far; the first segment of a kind counts, as in browsers. */
export interface JpegMetadata {
  jfif: boolean;
  exif: boolean;
  orientation: number | undefined;
  /** 0, 1 or 2. */
  adobeTransform: number | undefined;
  /** Segments of the colour profile, in the order of the file. */
  readonly profile: Uint8Array[];
}

export const ICC_SIGNATURE = 'ICC_PROFILE\0';
const ICC_HEAD = ICC_SIGNATURE.length + 2;
const JFIF_LENGTH = 14;
const ADOBE_LENGTH = 12;

export const emptyMetadata = (): JpegMetadata => ({
  jfif: false,
  exif: false,
  orientation: undefined,
  adobeTransform: undefined,
  profile: [],
});

/** Reads an APPn or COM segment. */
export function noteMetadata(found: JpegMetadata, marker: number, body: Uint8Array): void {
  if (marker === 0xe0 && body.length >= JFIF_LENGTH && hasAscii(body, 0, 'JFIF\0')) found.jfif = true;
  if (marker === 0xe1 && !found.exif && hasAscii(body, 0, EXIF_SIGNATURE)) {
    found.exif = true;
    found.orientation = readOrientation(body);
  }
  if (marker === 0xe2 && body.length > ICC_HEAD && hasAscii(body, 0, ICC_SIGNATURE)) found.profile.push(body);
  if (marker === 0xee && body.length >= ADOBE_LENGTH && hasAscii(body, 0, 'Adobe')) {
    const transform = body[ADOBE_LENGTH - 1] ?? 0;
    found.adobeTransform ??= transform <= 2 ? transform : undefined;
  }
}

/** Colour space of the profile, whose segments are numbered from 1 and each say how many there are (ICC.1 §B.4). */
export function colourSpaceOf({ profile }: JpegMetadata): ColourSpace | undefined {
  const at = ICC_SIGNATURE.length;
  const inOrder = profile.toSorted((a, b) => (a[at] ?? 0) - (b[at] ?? 0));
  if (!inOrder.every((body, index) => body[at] === index + 1 && body[at + 1] === profile.length)) return undefined;
  return readColourSpace(join(inOrder.map((body) => body.subarray(ICC_HEAD))));
}
