/** Pure: photos of which everybody sees a copy with black boxes in it. */
import type { Photo } from '../../sdk/contract/types.ts';
import type { Decision } from './acts.ts';
import type { Appeal } from './appeal.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** A photo of an appeal, and what everybody sees instead of it. */
export interface PhotoWithCopy extends Photo {
  readonly copy: Photo | null;
}

/** A photo as everybody sees it. */
export function publicOf({ id, width, height, copy }: PhotoWithCopy): Photo {
  return copy ?? { id, width, height };
}

/**
 * Puts a copy in the place of a photo, wherever everybody sees it. It is a correction and no news: the appeal keeps its place in the
 * feed. Nobody needs a status for it, because a face must be coverable at any time.
 */
export function coverPhoto(
  appeal: Appeal,
  photo: PhotoWithCopy,
  { id, width, height }: Photo,
): Result<Decision, { readonly code: 'photo_unchanged' }> {
  if (id === photo.id) return err({ code: 'photo_unchanged' });
  const shown = publicOf(photo).id;
  const photos = appeal.photos.map((other) => (other.id === shown ? { id, width, height } : other));
  return ok({
    appeal: { ...appeal, photos, version: appeal.version + 1 },
    event: { type: 'redacted', reason: null, data: { photo: photo.id, copy: id } },
  });
}

/**
 * Takes the copy of a photo away again. Only while nobody has published the photo: what everybody has seen covered stays covered, or
 * it would have been covered for nothing.
 */
export function uncoverPhoto(
  appeal: Appeal,
  photo: PhotoWithCopy & { readonly published: boolean },
  reason: string,
): Result<Decision, { readonly code: 'act_not_allowed' }> {
  if (photo.published || !photo.copy) return err({ code: 'act_not_allowed' });
  return ok({
    appeal: { ...appeal, version: appeal.version + 1 },
    event: { type: 'redacted', reason: null, data: { photo: photo.id, copy: null, note: reason } },
  });
}
