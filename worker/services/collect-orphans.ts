import { uploadedSince } from '../domain/photos.ts';
import { fromBucket } from '../store/photo-bucket.ts';
import { deleteOrphans, knownObjects, readSweep, saveSweep } from '../store/photos.ts';
import type { PhotoStores } from './upload-photo.ts';

/** Most photos, and most keys of the bucket, that one run looks at. */
const PER_RUN = 100;

/** What a run removed. */
export interface Collected {
  /** Photos that no appeal has named within a day. */
  readonly photos: number;
  /** Bytes without a row, left by a run or an upload that broke off. */
  readonly strays: number;
}

/**
 * Removes photos that no appeal has named within a day of their last upload. The row goes first: from then on no appeal can
 * name the photo, and a new upload gets a key of its own. If the run breaks off before the bytes are gone, nothing points at
 * them, and the walk through the bucket finds them.
 */
export async function collectOrphans({ db, bucket }: PhotoStores, now: Date): Promise<Collected> {
  const before = uploadedSince(now);
  const orphans = await deleteOrphans(db, before, PER_RUN);
  await remove(bucket, await unknown(db, orphans));
  return { photos: orphans.length, strays: await sweep({ db, bucket }, before) };
}

/** Looks at the next keys of the bucket. One younger than a day may belong to an upload that has not written its row yet. */
async function sweep({ db, bucket }: PhotoStores, before: string): Promise<number> {
  const startAfter = await readSweep(db);
  const { objects, truncated } = await fromBucket(() =>
    bucket.list({ limit: PER_RUN, ...(startAfter && { startAfter }) }),
  );
  const strays = await unknown(
    db,
    objects.filter(({ uploaded }) => uploaded.toISOString() < before).map(({ key }) => key),
  );
  await remove(bucket, strays);
  const last = truncated ? objects.at(-1)?.key : undefined;
  if ((last ?? '') !== startAfter) await saveSweep(db, last ?? '');
  return strays.length;
}

/** Those of these keys that no photo has. */
async function unknown(db: D1Database, objects: readonly string[]): Promise<string[]> {
  if (objects.length === 0) return [];
  const known = await knownObjects(db, objects.map(partsOf));
  return objects.filter((object) => !known.has(object));
}

async function remove(bucket: PhotoStores['bucket'], keys: string[]): Promise<void> {
  if (keys.length > 0) await fromBucket(() => bucket.delete(keys));
}

function partsOf(object: string) {
  const [agency = '', id = ''] = object.split('/');
  return { agency, id, object };
}
