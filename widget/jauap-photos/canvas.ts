/**
 * Pictures through a canvas. Browsers that protect from fingerprinting give back a white or scrambled picture (Tor Browser,
 * Mullvad Browser, Firefox with `resistFingerprinting`), so what a canvas says is believed only after it was tried.
 */

type Picture = ImageBitmap | HTMLCanvasElement;

/** Pixels of the trial, and cells a picture is compared by. */
const GRID = 16;

/** Most that a cell of a good JPEG differs from its picture, out of 255. A white or scrambled one differs by far more. */
const TOLERANCE = 32;

function canvasOf(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return [canvas, canvas.getContext('2d') as CanvasRenderingContext2D];
}

/** A picture on a canvas, on white, made smaller by so much that its longer side fits; never larger. */
export function scaled(picture: Picture, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const [canvas, context] = canvasOf(side(picture.width), side(picture.height));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Whether what is drawn is what is read. The browser is not asked for its name: settings decide, and names are made up. */
export function isHonest(): boolean {
  const [, context] = canvasOf(GRID, GRID);
  const drawn = Array.from({ length: GRID * GRID }, (_, i) => [i, 255 - i, (i * 7) % 256]);
  for (const [i, colour] of drawn.entries()) {
    context.fillStyle = `rgb(${colour.join()})`;
    context.fillRect(i % GRID, Math.floor(i / GRID), 1, 1);
  }
  const { data } = context.getImageData(0, 0, GRID, GRID);
  return drawn.every((colour, i) => colour.every((value, channel) => data[i * 4 + channel] === value));
}

function cells(picture: Picture): Uint8ClampedArray {
  const [, context] = canvasOf(GRID, GRID);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, GRID, GRID);
  return context.getImageData(0, 0, GRID, GRID).data;
}

/** Whether two pictures of one size look the same from afar. */
function alike(one: Picture, other: Picture): boolean {
  const expected = cells(one);
  return cells(other).every((value, i) => Math.abs(value - (expected[i] as number)) <= TOLERANCE);
}

/**
 * A picture as a JPEG whose longer side fits.
 * @returns `undefined` if this browser gave something that is not the picture.
 */
export async function toJpeg(picture: ImageBitmap, longest: number, quality: number): Promise<Blob | undefined> {
  if (!isHonest()) return undefined;
  const canvas = scaled(picture, longest);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  // Another reader: what is read is honest, and what is encoded may still not be.
  const decoded = blob && (await createImageBitmap(blob).catch(() => undefined));
  const same = decoded && alike(canvas, decoded);
  decoded?.close();
  // Safari keeps the memory of canvases for long and gives little of it.
  canvas.width = 0;
  return same ? blob : undefined;
}
