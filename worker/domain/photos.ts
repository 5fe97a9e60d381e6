/** Pure: which photos an appeal takes. What a photo may look like is in `photo/`. */
import type { AnswerDraft, AnswerPhoto, Photo } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** What is known when a citizen names photos. */
export interface PhotoCircumstances {
  /** Whether the agency takes photos. */
  readonly offered: boolean;
  /** Ids of those the appeal has already. */
  readonly attached: readonly string[];
  /** Of those named, the ones uploaded lately enough. */
  readonly uploaded: readonly string[];
}

/** Why photos were refused. Indexes are those of the request's list. */
export type PhotosRefusal =
  | { readonly code: 'photos_not_offered' }
  | { readonly code: 'too_many_photos' }
  | { readonly code: 'photo_repeated'; readonly index: number }
  | { readonly code: 'photos_missing'; readonly missing: readonly number[] };

const DAY_MS = 86_400_000;

/**
 * The earliest upload that an appeal takes a photo from, and that the collector leaves alone. Whoever names a photo has
 * therefore held its bytes lately: an id read somewhere opens no picture.
 */
export function uploadedSince(now: Date): string {
  return new Date(now.getTime() - DAY_MS).toISOString();
}

/** How many photos may still be added to an appeal. */
export function roomForPhotos({ offered, attached }: { offered: boolean; attached: readonly unknown[] }): number {
  return offered ? Math.max(0, LIMITS.photosMax - attached.length) : 0;
}

/** Why these photos cannot be added, or nothing. Ids that the database did not find are named all at once. */
export function refusalOfPhotos(photos: readonly string[], at: PhotoCircumstances): PhotosRefusal | undefined {
  if (photos.length === 0) return undefined;
  if (!at.offered) return { code: 'photos_not_offered' };
  if (photos.length > roomForPhotos(at)) return { code: 'too_many_photos' };
  const index = photos.findIndex((id) => at.attached.includes(id));
  if (index >= 0) return { code: 'photo_repeated', index };
  return refusalOfMissing(photos, at.uploaded);
}

/** The photos that have to be uploaded again before they can be named. */
export function refusalOfMissing(photos: readonly string[], uploaded: readonly string[]): PhotosRefusal | undefined {
  const missing = photos.flatMap((id, index) => (uploaded.includes(id) ? [] : [index]));
  return missing.length > 0 ? { code: 'photos_missing', missing } : undefined;
}

/** The photos an answer names, with their sizes, if the service has all of them; each once. */
export function answerPhotos(
  named: AnswerDraft['photos'],
  own: readonly Photo[],
): Result<AnswerPhoto[], PhotosRefusal> {
  const ids = named.map(({ id }) => id);
  const index = ids.findIndex((id, i) => ids.indexOf(id) < i);
  if (index >= 0) return err({ code: 'photo_repeated', index });
  const missing = refusalOfMissing(
    ids,
    own.map(({ id }) => id),
  );
  if (missing) return err(missing);
  return ok(
    named.flatMap(({ id, when, alt }) =>
      own.filter((photo) => photo.id === id).map((photo) => ({ ...photo, when, ...(alt && { alt }) })),
    ),
  );
}
