/** Makes the copy of a photo in which boxes are black. Nothing of the original file goes with it but its pixels. */
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { isHonest } from '../../jauap-photos/canvas.ts';
import type { Box } from './boxes.ts';
import { pixelsOf } from './boxes.ts';

/** Pixels of the longer side: what is on a name plate can still be read. */
const LONGEST = 2048;
const QUALITY = 0.9;

/** A photo on a canvas, upright as its file says, with the boxes filled. */
export function drawCovered(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  boxes: readonly Box[],
  longest = LONGEST,
): void {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const box of boxes) {
    const { left, top, width, height } = pixelsOf(box, canvas);
    context.fillRect(left, top, width, height);
  }
}

/**
 * The copy as a file: a PNG where that is small enough, because its boxes are black to the last pixel, else a JPEG.
 * @returns `undefined` if this browser gives back other pixels than were drawn.
 */
export async function coveredCopy(picture: ImageBitmap, boxes: readonly Box[]): Promise<Blob | undefined> {
  if (!isHonest()) return undefined;
  const canvas = document.createElement('canvas');
  drawCovered(canvas, picture, boxes);
  const encoded = (type: string) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  const png = await encoded('image/png');
  const blob = png && png.size <= LIMITS.photoBytesMax / 4 ? png : await encoded('image/jpeg');
  canvas.width = 0;
  return blob && blob.size <= LIMITS.photoBytesMax ? blob : undefined;
}
