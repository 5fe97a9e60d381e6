/** What is known of stored photos. Their bytes lie in the bucket, and are there as long as the row is. */
import type { StoredPhoto } from '../../sdk/contract/types.ts';
import { withRetry } from './retry.ts';

/** A photo to store; `object` is its key in the bucket. */
export interface NewPhoto extends StoredPhoto {
  readonly agency: string;
  readonly object: string;
  readonly uploadedAt: string;
}

/** Takes note that a photo was uploaded again. @returns `false` if there is none. */
export async function renewPhoto(db: D1Database, agency: string, id: string, uploadedAt: string): Promise<boolean> {
  const { meta } = await withRetry(() =>
    db.prepare('UPDATE photos SET uploaded_at = ?3 WHERE agency = ?1 AND id = ?2').bind(agency, id, uploadedAt).run(),
  );
  return meta.changes === 1;
}

/** Adds a photo whose bytes are in the bucket. @returns the key of the bytes that count: another one if somebody was faster. */
export async function insertPhoto(db: D1Database, photo: NewPhoto): Promise<string> {
  const { agency, id, object, type, bytes, width, height, uploadedAt } = photo;
  const row = await withRetry(() =>
    db
      .prepare(
        `INSERT INTO photos (agency, id, object, type, bytes, width, height, uploaded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (agency, id) DO UPDATE SET uploaded_at = excluded.uploaded_at
         RETURNING object`,
      )
      .bind(agency, id, object, type, bytes, width, height, uploadedAt)
      .first<{ object: string }>(),
  );
  if (!row) throw new Error('a stored photo could not be read back');
  return row.object;
}

/** Which of these photos were uploaded since then. */
export function selectUploaded(
  db: D1Database,
  agency: string,
  photos: readonly string[],
  since: string,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT id FROM photos WHERE agency = ?1 AND id IN (SELECT value FROM json_each(?2)) AND uploaded_at >= ?3`,
    )
    .bind(agency, JSON.stringify(photos), since);
}

export function readUploaded(result: D1Result | undefined): string[] {
  return ((result?.results ?? []) as { id: string }[]).map(({ id }) => id);
}

/**
 * Takes up to `limit` photos that no appeal has and nobody has uploaded since then out of the database. An appeal that names
 * one from now on does not find it.
 * @returns the keys of their bytes, which are to be removed next unless a photo of another agency has them too.
 */
export async function deleteOrphans(db: D1Database, before: string, limit: number): Promise<string[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `DELETE FROM photos WHERE (agency, id) IN (
           SELECT agency, id FROM photos INDEXED BY photos_orphans
           WHERE attached = 0 AND uploaded_at < ?1 ORDER BY uploaded_at LIMIT ?2)
         RETURNING object`,
      )
      .bind(before, limit)
      .all<{ object: string }>(),
  );
  return results.map(({ object }) => object);
}

/** Which of these keys of the bucket belong to a photo: of the agency that uploaded it, or of one that it came to with an appeal. */
export async function knownObjects(
  db: D1Database,
  keys: readonly { readonly agency: string; readonly id: string; readonly object: string }[],
): Promise<Set<string>> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT p.object FROM json_each(?1) k
         JOIN photos p ON p.agency = k.value ->> 'agency' AND p.id = k.value ->> 'id' AND p.object = k.value ->> 'object'
         UNION
         SELECT p.object FROM json_each(?1) k
         JOIN photos p ON p.object = k.value ->> 'object' AND p.object NOT GLOB p.agency || '/*'`,
      )
      .bind(JSON.stringify(keys))
      .all<{ object: string }>(),
  );
  return new Set(results.map(({ object }) => object));
}

/** The key after which the search for bytes without a row goes on. */
export async function readSweep(db: D1Database): Promise<string> {
  const row = await withRetry(() => db.prepare('SELECT after FROM photo_sweep').first<{ after: string }>());
  return row?.after ?? '';
}

export async function saveSweep(db: D1Database, after: string): Promise<void> {
  await withRetry(() =>
    db
      .prepare(
        'INSERT INTO photo_sweep (one, after) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET after = excluded.after',
      )
      .bind(after)
      .run(),
  );
}
