/** What a file really is. Its name and the type the system gives it are only what somebody once called it. Pure. */
import type { PhotoType } from '../../sdk/contract/vocabulary.ts';

/** How many of the first bytes {@link kindOf} looks at. */
export const HEAD_BYTES = 12;

/** First bytes of the kinds that are taken, each with where it stands (JPEG B.1.1.3, PNG §5.2, RIFF with `WEBP`). */
const SIGNATURES: Readonly<Record<PhotoType, readonly (readonly [at: number, bytes: string])[]>> = {
  'image/jpeg': [[0, '\xff\xd8\xff']],
  'image/png': [[0, '\x89PNG\r\n\x1a\n']],
  'image/webp': [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
};

/** What phones save as HEIC, for which there is advice (ISO/IEC 23008-12 §10). AVIF has brands of its own. */
const HEIC = /^ftyp(?:he[iv][cmsx]|mif1|msf1)/;

/** The kind of a file by its first bytes; `heic` is known and not taken, `undefined` is anything else. */
export function kindOf(head: Uint8Array): PhotoType | 'heic' | undefined {
  const text = String.fromCharCode(...head);
  const types = Object.keys(SIGNATURES) as PhotoType[];
  const taken = types.find((type) => SIGNATURES[type].every(([at, bytes]) => text.startsWith(bytes, at)));
  return taken ?? (HEIC.test(text.slice(4)) ? 'heic' : undefined);
}
