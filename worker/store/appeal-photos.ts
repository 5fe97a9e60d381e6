/** Which photos belong to which appeal, and who may see them. */
import type { Photo } from '../../sdk/contract/types.ts';
import type { PhotoType } from '../../sdk/contract/vocabulary.ts';
import { uploadedSince } from '../domain/photos.ts';

/** A photo of an appeal. */
export interface AppealPhoto extends Photo {
  readonly position: number;
  /** Of the event that brought it. */
  readonly seq: number;
  readonly published: boolean;
  /** With black boxes in it: everybody sees this one instead. */
  readonly copy: Photo | null;
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

/** Makes these photos of an appeal the published ones, and no others. One with a copy goes by the id of its copy. */
export function publishPhotos(
  db: D1Database,
  agency: string,
  id: number,
  photos: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE appeal_photos SET published = NOT published
       WHERE agency = ?1 AND appeal = ?2
         AND published <> (COALESCE(public_photo, photo) IN (SELECT value FROM json_each(?3)))`,
    )
    .bind(agency, id, JSON.stringify(photos));
}

export function selectPhotos(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.photo AS id, p.width, p.height, a.position, a.seq, a.published,
         c.id AS copy, c.width AS copy_width, c.height AS copy_height
       FROM appeal_photos a JOIN photos p ON p.agency = a.agency AND p.id = a.photo
       LEFT JOIN photos c ON c.agency = a.agency AND c.id = a.public_photo
       WHERE a.agency = ?1 AND a.appeal = ?2 ORDER BY a.position`,
    )
    .bind(agency, id);
}

interface AppealPhotoRow {
  id: string;
  width: number;
  height: number;
  position: number;
  seq: number;
  published: number;
  copy: string | null;
  copy_width: number | null;
  copy_height: number | null;
}

export function readPhotos(result: D1Result | undefined): AppealPhoto[] {
  return ((result?.results ?? []) as AppealPhotoRow[]).map(({ id, width, height, position, seq, ...row }) => ({
    id,
    width,
    height,
    position,
    seq,
    published: row.published === 1,
    copy: row.copy === null ? null : { id: row.copy, width: row.copy_width ?? 0, height: row.copy_height ?? 0 },
  }));
}

/** Which of these photos an answer may show: uploaded lately, or shown in an answer to this appeal before. */
export function selectAnswerPhotos(
  db: D1Database,
  agency: string,
  id: number,
  photos: readonly string[],
  now: Date,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.id, p.width, p.height FROM json_each(?3) j JOIN photos p ON p.agency = ?1 AND p.id = j.value
       WHERE p.uploaded_at >= ?4
         OR EXISTS (SELECT 1 FROM answer_photos a WHERE a.agency = ?1 AND a.photo = p.id AND a.appeal = ?2)`,
    )
    .bind(agency, id, JSON.stringify(photos), uploadedSince(now));
}

export function readAnswerPhotos(result: D1Result | undefined): Photo[] {
  return ((result?.results ?? []) as Photo[]).map((row) => ({ id: row.id, width: row.width, height: row.height }));
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

/** A photo of an appeal or of the answer to it, for its agency and for whoever holds its code. */
export function selectPhotoFile(db: D1Database, agency: string, id: number, photo: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.object, p.type, p.bytes, a.position
       FROM appeal_photos a JOIN photos p ON p.agency = a.agency AND p.id = a.photo
       WHERE a.agency = ?1 AND a.appeal = ?2 AND a.photo = ?3
       UNION ALL
       SELECT p.object, p.type, p.bytes, j.key + 1
       FROM appeals r, json_each(r.answer, '$.photos') j
       JOIN photos p ON p.agency = r.agency AND p.id = j.value ->> 'id'
       WHERE r.agency = ?1 AND r.id = ?2 AND p.id = ?3
       LIMIT 1`,
    )
    .bind(agency, id, photo);
}

/** A photo of an appeal or of any answer to it, for those of its agency who may see what is private; or the copy of one. */
export function selectDeskPhotoFile(db: D1Database, agency: string, id: number, photo: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.object, p.type, p.bytes, a.position
       FROM appeal_photos a JOIN photos p ON p.agency = a.agency AND p.id = ?3
       WHERE a.agency = ?1 AND a.appeal = ?2 AND (a.photo = ?3 OR a.public_photo = ?3)
       UNION ALL
       SELECT p.object, p.type, p.bytes, a.seq
       FROM answer_photos a JOIN photos p ON p.agency = a.agency AND p.id = a.photo
       WHERE a.agency = ?1 AND a.appeal = ?2 AND a.photo = ?3
       LIMIT 1`,
    )
    .bind(agency, id, photo);
}

/**
 * A photo that everybody may see: a moderator has named it, and the appeal itself is published, wherever it is answered. The original of one that has a copy is
 * nobody's but the citizen's and the agency's, also if it was public before. What stands in the answer as it is now is public
 * with it.
 */
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
       JOIN appeal_photos a ON a.agency = r.agency AND a.appeal = r.id AND COALESCE(a.public_photo, a.photo) = ?3
       JOIN photos p ON p.agency = a.agency AND p.id = ?3
       WHERE g.prefix = ?1 AND r.publication = 'published' AND a.published = 1
       UNION ALL
       SELECT p.object, p.type, p.bytes, j.key + 1
       FROM agencies g
       JOIN places n ON n.agency = g.id AND n.appeal = ?2
       JOIN appeals r ON r.agency = n.holder AND r.id = n.held, json_each(r.answer, '$.photos') j
       JOIN photos p ON p.agency = r.agency AND p.id = j.value ->> 'id' AND p.id = ?3
       WHERE g.prefix = ?1 AND r.publication = 'published'
       LIMIT 1`,
    )
    .bind(prefix, id, photo);
}

export function readPhotoFile(result: D1Result | undefined): PhotoFile | null {
  const row = result?.results[0] as PhotoFile | undefined;
  if (!row) return null;
  const { object, type, bytes, position } = row;
  return { object, type, bytes, position };
}
