import { base64url } from '../../sdk/contract/code.ts';
import type { StoredPhoto } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { PhotoRefusal } from '../domain/photo/photo.ts';
import { checkPhoto } from '../domain/photo/photo.ts';
import type { Result } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import type { PhotoBucket } from '../store/photo-bucket.ts';
import { fromBucket } from '../store/photo-bucket.ts';
import { insertPhoto, renewPhoto } from '../store/photos.ts';

/** Where photos are kept. */
export interface PhotoStores {
  readonly db: D1Database;
  readonly bucket: PhotoBucket;
}

/**
 * Checks a photo, strips it of whatever it says about its maker, and stores it for the appeal that will name it. The same
 * picture has the same id, however often it comes; `fresh` says whether it was new to the agency.
 *
 * The bytes are stored before the row, so a row never points at nothing. Every upload of a new photo has a key of its own in the
 * bucket: were the key made from the content, the collector could remove the bytes that somebody uploads again at that moment.
 */
export async function uploadPhoto(
  { db, bucket }: PhotoStores,
  agency: string,
  given: Uint8Array,
  now: Date,
): Promise<Result<{ photo: StoredPhoto; fresh: boolean }, PhotoRefusal>> {
  const checked = checkPhoto(given, { pixelsMax: LIMITS.photoPixelsMax });
  if (!checked.ok) return checked;
  const { type, width, height, bytes } = checked.value;
  const sha256 = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  const id = base64url(new Uint8Array(sha256));
  const photo = { id, type, width, height, bytes: bytes.length };
  const uploadedAt = now.toISOString();
  if (await renewPhoto(db, agency, id, uploadedAt)) return ok({ photo, fresh: false });
  const object = `${agency}/${id}/${crypto.randomUUID()}`;
  await fromBucket(() => bucket.put(object, bytes, { sha256 }));
  const fresh = (await insertPhoto(db, { ...photo, agency, object, uploadedAt })) === object;
  // Somebody else stored the same photo meanwhile. What stays here if this fails is found by the collector.
  if (!fresh) await bucket.delete([object]).catch(() => undefined);
  return ok({ photo, fresh });
}
