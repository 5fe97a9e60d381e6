/** Draws a photo on a canvas: a page's policy may forbid picture elements, and a canvas needs none. */

/** Pixels of the longer side: sharp on any screen, and small in the memory of a cheap phone. */
const LONGEST = 1600;

/** Turned as the file says. @throws DOMException if the browser cannot read it. */
export async function draw(canvas: HTMLCanvasElement, picture: Blob): Promise<void> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
}
