/** Photos of the agency in its answers. Which of them everybody sees stands in the answer itself. */
import type { Photo } from '../../sdk/contract/types.ts';
import type { PhotoFile } from './appeal-photos.ts';
import { readPhotoFile } from './appeal-photos.ts';
import { withRetry } from './retry.ts';

/** Which of these photos an answer may show: uploaded since then, or shown in an answer to this appeal before. */
export function selectAnswerPhotos(
  db: D1Database,
  agency: string,
  id: number,
  photos: readonly string[],
  since: string,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT p.id, p.width, p.height FROM json_each(?3) j JOIN photos p ON p.agency = ?1 AND p.id = j.value
       WHERE p.uploaded_at >= ?4
         OR EXISTS (SELECT 1 FROM answer_photos a WHERE a.agency = ?1 AND a.photo = p.id AND a.appeal = ?2)`,
    )
    .bind(agency, id, JSON.stringify(photos), since);
}

export function readAnswerPhotos(result: D1Result | undefined): Photo[] {
  return ((result?.results ?? []) as Photo[]).map((row) => ({ id: row.id, width: row.width, height: row.height }));
}

/** Gives photos to the answer that event `seq` records, and keeps the collector away from them. */
export function attachAnswerPhotos(
  db: D1Database,
  agency: string,
  id: number,
  seq: number,
  photos: readonly string[],
): D1PreparedStatement[] {
  const ids = JSON.stringify(photos);
  return [
    db
      .prepare(
        `INSERT INTO answer_photos (agency, appeal, photo, seq) SELECT ?1, ?2, j.value, ?3 FROM json_each(?4) j
         WHERE true ON CONFLICT (agency, photo, appeal) DO NOTHING`,
      )
      .bind(agency, id, seq, ids),
    db
      .prepare(
        'UPDATE photos SET attached = 1 WHERE agency = ?1 AND id IN (SELECT value FROM json_each(?2)) AND attached = 0',
      )
      .bind(agency, ids),
  ];
}

/** A photo that the agency has, whatever it belongs to; for who is writing an answer with it. */
export async function findUploadedFile(db: D1Database, agency: string, photo: string): Promise<PhotoFile | null> {
  const found = await withRetry(() =>
    db
      .prepare('SELECT object, type, bytes, 1 AS position FROM photos WHERE agency = ?1 AND id = ?2')
      .bind(agency, photo)
      .all(),
  );
  return readPhotoFile(found);
}
