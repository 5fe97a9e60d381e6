/** Photos of an appeal that is passed on. The bytes stay where they are: each agency has a row of its own that names them. */

import type { AppealKey } from './places.ts';

/** The photos go with the appeal. What the agency has no other use for is left to the collector. */
export function movePhotos(db: D1Database, from: AppealKey, to: AppealKey): D1PreparedStatement[] {
  const move = db
    .prepare('UPDATE appeal_photos SET agency = ?3, appeal = ?4 WHERE agency = ?1 AND appeal = ?2')
    .bind(from.agency, from.id, to.agency, to.id);
  const leave = db
    .prepare(
      `UPDATE photos SET attached = 0
       WHERE agency = ?1
         AND id IN (SELECT photo FROM appeal_photos WHERE agency = ?2 AND appeal = ?3
                    UNION SELECT public_photo FROM appeal_photos WHERE agency = ?2 AND appeal = ?3)
         AND NOT EXISTS (SELECT 1 FROM appeal_photos a WHERE a.agency = photos.agency AND a.photo = photos.id)
         AND NOT EXISTS (SELECT 1 FROM appeal_photos a WHERE a.agency = photos.agency AND a.public_photo = photos.id)
         AND NOT EXISTS (SELECT 1 FROM answer_photos a WHERE a.agency = photos.agency AND a.photo = photos.id)`,
    )
    .bind(from.agency, to.agency, to.id);
  return [share(db, from, to.agency), move, leave];
}

/** A part gets the photos too; those that everybody sees only where its words are shown as they were. */
export function copyPhotos(
  db: D1Database,
  from: AppealKey,
  to: AppealKey,
  { published }: { readonly published: boolean },
): D1PreparedStatement[] {
  const copy = db
    .prepare(
      `INSERT INTO appeal_photos (agency, appeal, position, photo, public_photo, seq, published)
       SELECT ?3, ?4, position, photo, public_photo, 1, published * ?5 FROM appeal_photos WHERE agency = ?1 AND appeal = ?2`,
    )
    .bind(from.agency, from.id, to.agency, to.id, published ? 1 : 0);
  return [share(db, from, to.agency), copy];
}

/** Rows of the receiving agency for photos of an appeal. It may have one of them already. */
function share(db: D1Database, from: AppealKey, agency: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO photos (agency, id, object, type, bytes, width, height, uploaded_at, attached)
       SELECT ?3, p.id, p.object, p.type, p.bytes, p.width, p.height, p.uploaded_at, 1
       FROM appeal_photos a JOIN photos p ON p.agency = a.agency AND p.id IN (a.photo, a.public_photo)
       WHERE a.agency = ?1 AND a.appeal = ?2
       ON CONFLICT (agency, id) DO UPDATE SET attached = 1`,
    )
    .bind(from.agency, from.id, agency);
}
