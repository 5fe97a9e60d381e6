/** From a chosen file to what is shown and sent. */
import type { PhotoType } from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { scaled, toJpeg } from './canvas.ts';
import type { Refusal } from './refusal.ts';
import { HEAD_BYTES, kindOf } from './sniff.ts';

export interface Prepared {
  readonly blob: Blob;
  readonly smaller: boolean;
  readonly preview: HTMLCanvasElement;
}

/** Pixels of the longer side: of a preview, and of a photo on which a name plate or a crack can still be read. */
const SIDES = { preview: 480, photo: 2048 };

/** A photo of fewer bytes and pixels is sent as it is. */
const LARGE_BYTES = 1_500_000;

const QUALITY = 0.85;

/** The preview of a photo that was prepared before; `undefined` if there is none to be had. */
export async function previewOf(blob: Blob): Promise<HTMLCanvasElement | undefined> {
  const bitmap = await createImageBitmap(blob).catch(() => undefined);
  const preview = bitmap && scaled(bitmap, SIDES.preview);
  bitmap?.close();
  return preview;
}

/** A large photo made smaller, or the same one, where that would not help or this browser cannot be trusted with it. */
async function lighter(original: Blob, bitmap: ImageBitmap): Promise<Blob> {
  if (original.size <= LARGE_BYTES && Math.max(bitmap.width, bitmap.height) <= SIDES.photo) return original;
  const jpeg = await toJpeg(bitmap, SIDES.photo, QUALITY);
  return jpeg && jpeg.size < original.size ? jpeg : original;
}

/** Decoded once, for the preview and for what is sent: a photo of 40 megapixels takes 160 MB of memory. */
async function decoded(original: Blob): Promise<Prepared | Refusal> {
  // Turned as its EXIF says, which is the default everywhere; the option by the name of `from-image` is unknown to Safari 16.
  const bitmap = await createImageBitmap(original);
  try {
    const preview = scaled(bitmap, SIDES.preview);
    const blob = await lighter(original, bitmap);
    const smaller = blob !== original;
    if (blob.size > LIMITS.photoBytesMax) return 'too_large';
    if (!smaller && bitmap.width * bitmap.height > LIMITS.photoPixelsMax) return 'photo_too_many_pixels';
    return { blob, smaller, preview };
  } finally {
    bitmap.close();
  }
}

/**
 * Reads a chosen file and makes it ready. What else a file tells, about place and camera, is taken out by the service, which
 * cannot rely on us; a photo that was made smaller has lost it here.
 */
export async function prepare(file: Blob): Promise<Prepared | Refusal> {
  try {
    const kind = kindOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
    if (!kind) return 'unsupported_media_type';
    if (kind === 'heic') return kind;
    // Read now: a file from a phone's album or a cloud may be out of reach by the time it is sent.
    const bytes = await file.arrayBuffer();
    return await decoded(new Blob([bytes], { type: kind satisfies PhotoType }));
  } catch {
    return 'photo_unreadable';
  }
}
