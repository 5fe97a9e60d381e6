/** Pure. The one thing of Exif that a picture needs: which way is up (CIPA DC-008, Orientation, tag 0x0112). */
import { hasAscii, u16, u16le, u32, u32le } from './bytes.ts';

const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/** Exif in JPEG begins so; some writers of PNG and WebP put it there, too. */
export const EXIF_SIGNATURE = 'Exif\0\0';

/**
 * Orientation in a TIFF structure, with or without the signature before it.
 * @returns 2 to 8; `undefined` if the picture is upright, or nothing can be read.
 */
export function readOrientation(exif: Uint8Array): number | undefined {
  const tiff = hasAscii(exif, 0, EXIF_SIGNATURE) ? exif.subarray(EXIF_SIGNATURE.length) : exif;
  const little = hasAscii(tiff, 0, 'II*\0');
  if (!little && !hasAscii(tiff, 0, 'MM\0*')) return undefined;
  const [short, long] = little ? [u16le, u32le] : [u16, u32];
  const directory = long(tiff, 4);
  const count = short(tiff, directory);
  for (let at = directory + 2; at < directory + 2 + count * ENTRY && at + ENTRY <= tiff.length; at += ENTRY) {
    if (short(tiff, at) !== ORIENTATION) continue;
    const value = short(tiff, at + 8);
    return short(tiff, at + 2) === SHORT && long(tiff, at + 4) === 1 && value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** A TIFF structure of 26 bytes that says the orientation and nothing else. */
export function writeOrientation(orientation: number): Uint8Array {
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [ORIENTATION >>> 8, ORIENTATION & 0xff, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.from([...header, 0, 1, ...entry, 0, 0, 0, 0]);
}
