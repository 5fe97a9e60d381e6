/** Draws a published photo from its address. */
import { draw } from '../appeal/draw.ts';

/** @returns whether there was a picture. */
export async function paint(canvas: HTMLCanvasElement, address: URL): Promise<boolean> {
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return false;
    await draw(canvas, await response.blob());
    return true;
  } catch {
    return false;
  }
}
