/** Photos of the agency in its answers. Which of them everybody sees stands in the answer itself. */
import type { Appeal } from '../domain/appeal.ts';
import type { PhotoFile } from './appeal-photos.ts';
import { readPhotoFile } from './appeal-photos.ts';
import { withRetry } from './retry.ts';

/** Gives an appeal the photos of its answer, and keeps the collector away from them; part of the batch that records the answer. */
export function attachAnswerPhotos(
  db: D1Database,
  { agency, version, answer }: Pick<Appeal, 'agency' | 'version' | 'answer'>,
  id: number,
): D1PreparedStatement[] {
  const ids = (answer?.photos ?? []).map((photo) => photo.id);
  if (ids.length === 0) return [];
  const list = JSON.stringify(ids);
  return [
    db
      .prepare(
        `INSERT INTO answer_photos (agency, appeal, photo, seq) SELECT ?1, ?2, j.value, ?3 FROM json_each(?4) j
         WHERE true ON CONFLICT (agency, photo, appeal) DO NOTHING`,
      )
      .bind(agency, id, version, list),
    db
      .prepare(
        'UPDATE photos SET attached = 1 WHERE agency = ?1 AND id IN (SELECT value FROM json_each(?2)) AND attached = 0',
      )
      .bind(agency, list),
  ];
}

/** Takes the photos of its answers away from an appeal; what becomes of the photos is said in `kept-photos.ts`. */
export function deleteAnswerPhotos(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db.prepare('DELETE FROM answer_photos WHERE agency = ?1 AND appeal = ?2').bind(agency, id);
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
