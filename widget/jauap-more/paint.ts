/** Draws a picture from an address, without an image element: a page's policy may forbid those from elsewhere. */

/** Longest side of what is drawn, in pixels; a phone shows no more. */
const SIDE_MAX = 1280;

/** @returns whether there was a picture. */
export async function paint(canvas: HTMLCanvasElement, address: URL): Promise<boolean> {
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return false;
    draw(canvas, await createImageBitmap(await response.blob()));
    return true;
  } catch {
    return false;
  }
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const scale = Math.min(1, SIDE_MAX / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
}
