/** Which photos belong to which appeal, and who may see them. */
import type { Photo } from '../../sdk/contract/types.ts';
import type { PhotoType } from '../../sdk/contract/vocabulary.ts';

/** A photo of an appeal. */
export interface AppealPhoto extends Photo {
  readonly position: number;
  /** Of the event that brought it. */
  readonly seq: number;
  readonly published: boolean;
}

/**
 * Gives photos to the appeal that `keyHash` was accepted as; part of the batch that accepts it, before its first event. An
 * appeal that has begun gets no others from a resend.
 */
export function insertFirstPhotos(db: D1Database, keyHash: string, photos: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO appeal_photos (agency, appeal, position, photo, seq)
       SELECT s.agency, s.appeal, j.key + 1, j.value, 1 FROM submissions s, json_each(?2) j
       WHERE s.key_hash = ?1
         AND NOT EXISTS (SELECT 1 FROM events e WHERE e.agency = s.agency AND e.appeal = s.appeal AND e.seq = 1)`,
    )
    .bind(keyHash, JSON.stringify(photos));
}

/** Photos that an act adds to an appeal. */
export interface AddedPhotos {
  readonly ids: readonly string[];
  /** Of the event that brings them. */
  readonly seq: number;
  /** Of the appeal's last photo so far. */
  readonly after: number;
}

/** How the database says that one of the photos has been removed; the batch it was in changed nothing. */
export const PHOTO_GONE = 'FOREIGN KEY constraint failed';

export function insertPhotos(db: D1Database, agency: string, id: number, added: AddedPhotos): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO appeal_photos (agency, appeal, position, photo, seq)
       SELECT ?1, ?2, ?3 + j.key + 1, j.value, ?4 FROM json_each(?5) j`,
    )
    .bind(agency, id, added.after, added.seq, JSON.stringify(added.ids));
}

/** Keeps the collector away from photos that an appeal has; part of the batch that gives them to it. */
export function markAttached(db: D1Database, agency: string, photos: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE photos SET attached = 1
       WHERE agency = ?1 AND id IN (SELECT value FROM json_each(?2)) AND attached = 0
         AND EXISTS (SELECT 1 FROM appeal_photos a WHERE a.agency = photos.agency AND a.photo = photos.id)`,
    )
    .bind(agency, JSON.stringify(photos));
}

/** Makes these photos of an appeal the published ones, and no others. */
export function publishPhotos(
  db: D1Database,
  agency: string,
  id: number,
  photos: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE appeal_photos SET published = NOT published
       WHERE agency = ?1 AND appeal = ?2 AND published <> (photo IN (SELECT value FROM json_each(?3)))`,
    )
    .bind(agency, id, JSON.stringify(photos));
}

export function selectPhotos(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.photo AS id, p.width, p.height, a.position, a.seq, a.published
       FROM appeal_photos a JOIN photos p ON p.agency = a.agency AND p.id = a.photo
       WHERE a.agency = ?1 AND a.appeal = ?2 ORDER BY a.position`,
    )
    .bind(agency, id);
}

export function readPhotos(result: D1Result | undefined): AppealPhoto[] {
  const rows = (result?.results ?? []) as (Omit<AppealPhoto, 'published'> & { published: number })[];
  return rows.map(({ id, width, height, position, seq, published }) => ({
    id,
    width,
    height,
    position,
    seq,
    published: published === 1,
  }));
}

/** Ids of the photos that one event brought. */
export function photosOf(seq: number, photos: readonly AppealPhoto[]): string[] {
  return photos.filter((photo) => photo.seq === seq).map(({ id }) => id);
}

/** What is needed to send a photo of an appeal. */
export interface PhotoFile {
  /** Key of its bytes in the bucket. */
  readonly object: string;
  readonly type: PhotoType;
  /** How many bytes it has. */
  readonly bytes: number;
  readonly position: number;
}

/** A photo of an appeal, for its agency and for whoever holds its code. */
export function selectPhotoFile(db: D1Database, agency: string, id: number, photo: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.object, p.type, p.bytes, a.position
       FROM appeal_photos a JOIN photos p ON p.agency = a.agency AND p.id = a.photo
       WHERE a.agency = ?1 AND a.appeal = ?2 AND a.photo = ?3`,
    )
    .bind(agency, id, photo);
}

/** A photo that everybody may see: a moderator has named it, and the appeal itself is published, wherever it is answered. */
export function selectPublishedPhotoFile(
  db: D1Database,
  { prefix, id }: { readonly prefix: string; readonly id: number },
  photo: string,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.object, p.type, p.bytes, a.position
       FROM agencies g
       JOIN places n ON n.agency = g.id AND n.appeal = ?2
       JOIN appeals r ON r.agency = n.holder AND r.id = n.held
       JOIN appeal_photos a ON a.agency = r.agency AND a.appeal = r.id AND a.photo = ?3
       JOIN photos p ON p.agency = a.agency AND p.id = a.photo
       WHERE g.prefix = ?1 AND r.publication = 'published' AND a.published = 1`,
    )
    .bind(prefix, id, photo);
}

export function readPhotoFile(result: D1Result | undefined): PhotoFile | null {
  const row = result?.results[0] as PhotoFile | undefined;
  if (!row) return null;
  const { object, type, bytes, position } = row;
  return { object, type, bytes, position };
}
