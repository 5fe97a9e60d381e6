/** What a file really is. Its name and the type the system gives it are only what somebody once called it. Pure. */
import type { PhotoType } from '../../sdk/contract/vocabulary.ts';

/** How many of the first bytes {@link kindOf} looks at. */
export const HEAD_BYTES = 12;

/** First bytes of the kinds that are taken (JPEG B.1.1.3, PNG §5.2, RIFF with `WEBP`). */
const SIGNATURES: Readonly<Record<PhotoType, RegExp>> = {
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG\r\n/,
  'image/webp': /^RIFF.{4}WEBP/s,
};

/** What phones save as HEIC, for which there is advice (ISO/IEC 23008-12 §10). AVIF has brands of its own. */
const HEIC = /^.{4}ftyp(?:he[iv][cmsx]|mif1|msf1)/s;

/** The kind of a file by its first bytes; `heic` is known and not taken, `undefined` is anything else. */
export function kindOf(head: Uint8Array): PhotoType | 'heic' | undefined {
  const text = String.fromCharCode(...head);
  const types = Object.keys(SIGNATURES) as PhotoType[];
  return types.find((type) => SIGNATURES[type].test(text)) ?? (HEIC.test(text) ? 'heic' : undefined);
}
