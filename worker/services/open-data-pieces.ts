import type { Format } from '../domain/open-data/formats.ts';
import type { DataBucket } from '../store/data-bucket.ts';
import { fromBucket } from '../store/photo-bucket.ts';

/** Key of a piece in the bucket. */
export const keyOf = (piece: string, format: Format): string => `${piece}.${format}`;

/** The bytes of a file, a piece at a time: nothing is read before somebody takes it. @throws {DatabaseUnavailableError} */
export async function* bytesOf(
  bucket: DataBucket,
  pieces: readonly string[],
  format: Format,
): AsyncGenerator<Uint8Array, void> {
  for (const piece of pieces) {
    const found = await fromBucket(() => bucket.get(keyOf(piece, format)));
    // The files were made anew while this one was read: a file that breaks off never looks whole.
    if (!found) throw new Error('a piece of open data is gone');
    const reader = found.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  }
}
