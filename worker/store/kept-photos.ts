/**
 * Which photos the collector leaves alone: the originals of appeals, their copies without what nobody should see, and what answers
 * show. A photo may be several of these, in several appeals.
 */
import { deleteAnswerPhotos } from './answer-photos.ts';

/** Keeps the collector away from photos that an appeal has; part of the batch that gives them to it. */
export function markAttached(db: D1Database, agency: string, photos: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE photos SET attached = 1
       WHERE agency = ?1 AND id IN (SELECT value FROM json_each(?2)) AND attached = 0
         AND (EXISTS (SELECT 1 FROM appeal_photos a WHERE a.agency = photos.agency AND a.photo = photos.id)
           OR EXISTS (SELECT 1 FROM appeal_photos a WHERE a.agency = photos.agency AND a.public_photo = photos.id))`,
    )
    .bind(agency, JSON.stringify(photos));
}

/**
 * Gives a photo of an appeal the copy that everybody sees instead; part of the batch that records it. The copy is kept as long as the
 * appeal; the one it takes the place of goes the way of photos that no appeal has.
 */
export function replacePublicly(
  db: D1Database,
  agency: string,
  id: number,
  { photo, copy, before }: { readonly photo: string; readonly copy: string; readonly before: string | null },
): D1PreparedStatement[] {
  return [
    db
      .prepare('UPDATE appeal_photos SET public_photo = ?4 WHERE agency = ?1 AND appeal = ?2 AND photo = ?3')
      .bind(agency, id, photo, copy),
    markAttached(db, agency, [copy]),
    ...(before === null ? [] : [detach(db, agency, before)]),
  ];
}

/** Takes the copy of a photo away that nobody has published; part of the batch that records it. */
export function showItself(
  db: D1Database,
  agency: string,
  id: number,
  { photo, copy }: { readonly photo: string; readonly copy: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE appeal_photos SET public_photo = NULL
         WHERE agency = ?1 AND appeal = ?2 AND photo = ?3 AND published = 0`,
      )
      .bind(agency, id, photo),
    detach(db, agency, copy),
  ];
}

/** Leaves a photo to the collector, unless an appeal or an answer still has it. */
function detach(db: D1Database, agency: string, photo: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE photos SET attached = 0
       WHERE agency = ?1 AND id = ?2
         AND NOT EXISTS (SELECT 1 FROM appeal_photos a WHERE a.agency = photos.agency AND a.photo = photos.id)
         AND NOT EXISTS (SELECT 1 FROM appeal_photos a WHERE a.agency = photos.agency AND a.public_photo = photos.id)
         AND NOT EXISTS (SELECT 1 FROM answer_photos a WHERE a.agency = photos.agency AND a.photo = photos.id)`,
    )
    .bind(agency, photo);
}

/**
 * Takes photos away from an appeal: those not everybody may see, or `all`, those of its answers too. Of one with a copy the copy alone
 * is public, and stands in its place from then on. What no other appeal has is left to the collector.
 */
export function releasePhotos(db: D1Database, agency: string, id: number, all: boolean): D1PreparedStatement[] {
  const taken = all ? 1 : 0;
  return [
    detachAll(db, agency, id, taken),
    db
      .prepare('DELETE FROM appeal_photos WHERE agency = ?1 AND appeal = ?2 AND (?3 = 1 OR published = 0)')
      .bind(agency, id, taken),
    // Two photos may have the same copy, wholly black: one of them is enough.
    db
      .prepare(
        `UPDATE OR REPLACE appeal_photos SET photo = public_photo, public_photo = NULL
         WHERE agency = ?1 AND appeal = ?2 AND public_photo IS NOT NULL`,
      )
      .bind(agency, id),
    ...(all ? [deleteAnswerPhotos(db, agency, id)] : []),
  ];
}

/** Leaves to the collector what {@link releasePhotos} takes away, unless it stays in this appeal by another way, or in another one. */
function detachAll(db: D1Database, agency: string, id: number, taken: 0 | 1): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE photos SET attached = 0
       WHERE agency = ?1 AND attached = 1
         AND id IN (SELECT photo FROM appeal_photos WHERE agency = ?1 AND appeal = ?2
           UNION SELECT public_photo FROM appeal_photos WHERE agency = ?1 AND appeal = ?2 AND public_photo IS NOT NULL
           UNION SELECT j.photo FROM answer_photos j WHERE j.agency = ?1 AND j.appeal = ?2)
         AND NOT EXISTS (SELECT 1 FROM appeal_photos o WHERE o.agency = ?1 AND o.photo = photos.id
           AND (o.appeal <> ?2 OR (?3 = 0 AND o.published = 1 AND o.public_photo IS NULL)))
         AND NOT EXISTS (SELECT 1 FROM appeal_photos o WHERE o.agency = ?1 AND o.public_photo = photos.id
           AND (o.appeal <> ?2 OR (?3 = 0 AND o.published = 1)))
         AND NOT EXISTS (SELECT 1 FROM answer_photos o WHERE o.agency = ?1 AND o.photo = photos.id
           AND (o.appeal <> ?2 OR ?3 = 0))`,
    )
    .bind(agency, id, taken);
}
