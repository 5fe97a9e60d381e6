/** Sends one appeal: its photos one after another, then the words. Whatever is done is not done again. */
import type { Receipt } from '../contract/types.ts';
import type { ApiError } from '../errors.ts';
import { isApiError } from '../errors.ts';
import { submitAppeal } from '../operations/submit-appeal.ts';
import type { UploadProgress } from '../photos/upload-photo.ts';
import { uploadPhoto } from '../photos/upload-photo.ts';
import type { RetryOptions } from '../retries.ts';
import { withRetries } from '../retries.ts';
import { createTransport } from '../transport.ts';
import type { OutboxPhoto, OutboxProblem, WaitingEntry } from './kept.ts';

/** A photo on its way. */
export interface PhotoProgress extends UploadProgress {
  /** Which one, from 1. */
  photo: number;
  /** How many the appeal has. */
  photos: number;
}

export interface DeliveryOptions extends RetryOptions {
  signal?: AbortSignal | undefined;
  /** Keeps what is known of the photos, before the next step. */
  save: (photos: readonly OutboxPhoto[]) => Promise<unknown>;
  onProgress: (progress: PhotoProgress) => void;
}

/**
 * Sends an entry. Of a photo that the service has no more (one is removed a day after it came, unless an appeal names it) the id
 * is forgotten, so that the next attempt sends it again.
 * @throws whatever `uploadPhoto`, `submitAppeal` and `save` throw; an ApiError about a photo has its key as `photo`.
 */
export async function deliver(entry: WaitingEntry, options: DeliveryOptions): Promise<Receipt> {
  const { agency, endpoint, code, submission } = entry;
  const photos = await uploadMissing(entry, options);
  const ids = photos.flatMap(({ id }) => id ?? []);
  const body = ids.length ? { ...submission, photos: ids } : submission;
  const transport = withRetries(createTransport({ endpoint }), options);
  try {
    return (await submitAppeal(transport, agency, body, { code, signal: options.signal })).receipt;
  } catch (error) {
    if (isApiError(error) && error.code === 'photo_missing') await options.save(withoutMissing(photos, error));
    throw error;
  }
}

async function uploadMissing(
  { endpoint, agency, photos }: WaitingEntry,
  { signal, save, onProgress, ...options }: DeliveryOptions,
): Promise<readonly OutboxPhoto[]> {
  let known = photos;
  for (const [index, photo] of photos.entries()) {
    if (photo.id) continue;
    const place = { photo: index + 1, photos: photos.length };
    const progressed = (progress: UploadProgress) => onProgress({ ...place, ...progress });
    const upload = uploadPhoto({ endpoint, ...options }, agency, photo.blob, { signal, onProgress: progressed });
    const { id } = await upload.catch((error) => {
      throw isApiError(error) ? Object.assign(error, { photo: photo.key }) : error;
    });
    known = known.with(index, { ...photo, id });
    await save(known);
  }
  return known;
}

/** The photos, with the ids forgotten that the service does not know: those of `photos.N`, or all if it does not say. */
function withoutMissing(photos: readonly OutboxPhoto[], { issues }: ApiError): readonly OutboxPhoto[] {
  const paths = issues.map(({ path }) => path);
  return photos.map((photo, index) =>
    paths.length && !paths.includes(`photos.${index}`) ? photo : { ...photo, id: undefined },
  );
}

/**
 * Why the service refuses for good, or `undefined` if sending the same later may succeed. Only its own word is final: the page of
 * a proxy or of a public Wi-Fi says nothing about the appeal, and a failure of the service is not the citizen's to mend.
 */
export function refusalOf(error: unknown): OutboxProblem | undefined {
  if (!isApiError(error) || error.temporary || error.status >= 500) return undefined;
  // An error cannot be kept with all it carries; its fields can.
  return ['unknown', 'photo_missing'].includes(error.code) ? undefined : { ...error };
}
