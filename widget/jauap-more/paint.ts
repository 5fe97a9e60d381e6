/** Draws a published photo from its address. */
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { draw } from '../appeal/draw.ts';

/**
 * @param canvas has the photo's id as its own.
 * @returns whether there was a picture.
 */
export async function paint(canvas: HTMLCanvasElement, endpoint: string, number: string): Promise<boolean> {
  const path = ENDPOINTS.photo.path.replace(':number', encodeURIComponent(number)).replace(':photo', canvas.id);
  try {
    const response = await fetch(new URL(path, endpoint), { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return false;
    await draw(canvas, await response.blob());
    return true;
  } catch {
    return false;
  }
}
