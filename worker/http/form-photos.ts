/** Photos that come with a form of our pages: checked and stripped by the same service as those of the API. */
import type { Context } from 'hono';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { PhotosWords } from '../../widget/locales/photos-words.ts';
import type { AppEnv } from '../env.ts';
import type { KeptPhoto } from '../pages/form/typed.ts';
import { uploadPhoto } from '../services/upload-photo.ts';
import { limitPhotos } from './limits.ts';
import { onError, ProblemError } from './problem.ts';

export interface TakenPhotos {
  readonly photos: readonly KeptPhoto[];
  /** Why not all of them are there. */
  readonly fault?: keyof PhotosWords['problems'];
  /** Name of the file the fault is about. */
  readonly file?: string;
}

const NAME_MAX = 100;

/** As its owner knows it, without what could hide in a name. */
const nameOf = (file: File): string => file.name.replace(/\p{C}/gu, '').slice(0, NAME_MAX);

/**
 * Adds the files to the photos that are there. The first one that is not taken ends it, with those before it kept: whoever sent the form
 * is told, and nothing else of it is lost.
 */
export async function takePhotos(
  c: Context<AppEnv>,
  agency: string,
  { kept, files, max = LIMITS.photosMax }: { kept: readonly KeptPhoto[]; files: readonly File[]; max?: number },
  now: () => Date,
): Promise<TakenPhotos> {
  const photos = [...kept];
  for (const file of files) {
    const name = nameOf(file);
    if (photos.length >= max) return { photos, fault: 'too_many', file: name };
    if (file.size > LIMITS.photoBytesMax) return { photos, fault: 'too_large', file: name };
    const fault = await take(c, agency, file, now);
    if (typeof fault === 'string') return { photos, fault, file: name };
    if (!photos.some(({ id }) => id === fault.id)) photos.push({ id: fault.id, name });
  }
  return { photos };
}

async function take(
  c: Context<AppEnv>,
  agency: string,
  file: File,
  now: () => Date,
): Promise<{ id: string } | keyof PhotosWords['problems']> {
  if (!(await mayUpload(c, now))) return 'too_many_requests';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const stores = { db: c.env.DB, bucket: c.env.PHOTOS };
  const result = await uploadPhoto(stores, agency, bytes, now()).catch((error: Error) => {
    onError(error, c);
    return null;
  });
  if (!result) return 'unavailable';
  if (result.ok) return { id: result.value.photo.id };
  return result.error.code === 'photo_type' ? 'unsupported_media_type' : result.error.code;
}

async function mayUpload(c: Context<AppEnv>, now: () => Date): Promise<boolean> {
  try {
    await limitPhotos(now)(c, async () => {});
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'too_many_requests') return false;
    throw error;
  }
}
