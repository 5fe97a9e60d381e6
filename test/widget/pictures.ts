/** Pictures for whoever takes photos in a test. */

import type { JauapPhotos } from '../../widget/index.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { inside } from './support.ts';

/** A picture a browser can read, of another colour for another name. */
async function picture(name: string): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = name.startsWith('a') ? 'red' : 'blue';
  context.fillRect(0, 0, 40, 30);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File([blob as Blob], name, { type: 'image/png' });
}

/** Chooses pictures of these names, and waits until all of them are stored. */
export async function choosePictures(photos: JauapPhotos, ...names: string[]): Promise<void> {
  const files = new DataTransfer();
  for (const name of names) files.items.add(await picture(name));
  const input = inside<HTMLInputElement>(photos, 'input');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const stored = () => photos.photos.filter(({ state }) => state === 'stored').length;
  await waitUntil(() => stored() === names.length, 'all are stored');
}
