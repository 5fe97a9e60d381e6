/**
 * Pure. Takes a photo apart and keeps what its picture needs: a citizen who reports something must not send along where she
 * stood, with which camera, or under which name. Files are rebuilt from an allow-list, so that a kind of metadata nobody
 * thought of is dropped too. Nothing is decoded: no pixel changes, and a bomb that unpacks to gigabytes is only measured.
 *
 * What survives: the compressed picture with its tables, the orientation, and by name or number which of the known colour
 * spaces it is in. What this cannot see: bytes inside the compressed data itself, such as behind the last block of a scan.
 */
import { err } from '../result.ts';
import { hasAscii } from './bytes.ts';
import type { PhotoCheck, PhotoLimits } from './checked-photo.ts';
import { checkJpeg } from './jpeg.ts';
import { checkPng } from './png.ts';
import { checkWebp } from './webp.ts';

export type { CheckedPhoto, PhotoRefusal } from './checked-photo.ts';

/**
 * Checks a photo by its bytes alone, never by a name or a declared type, and strips it.
 * @returns a new array; a stripped photo comes out of a second check unchanged.
 */
export function checkPhoto(bytes: Uint8Array, limits: PhotoLimits): PhotoCheck {
  if (hasAscii(bytes, 0, '\xff\xd8\xff')) return checkJpeg(bytes, limits);
  if (hasAscii(bytes, 0, '\x89PNG\r\n\x1a\n')) return checkPng(bytes, limits);
  if (hasAscii(bytes, 0, 'RIFF') && hasAscii(bytes, 8, 'WEBP')) return checkWebp(bytes, limits);
  return err({ code: 'photo_type' });
}
