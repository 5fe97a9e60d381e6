/** What the staff write to each other about an appeal. The only module that touches it: no public answer has a way here. */
import { withRetry } from './retry.ts';

/** A note as it is stored. */
export interface StoredNote {
  readonly id: string;
  readonly at: string;
  /** Id of who wrote it. */
  readonly staff: string;
  /** Their name; `null` if nobody knows them any more. */
  readonly name: string | null;
  readonly text: string;
}

/** Where a note stands. */
export interface NoteKey {
  readonly agency: string;
  readonly appeal: number;
  readonly id: string;
}

/** Adds a note, unless it is there. */
export async function insertNote(
  db: D1Database,
  { agency, appeal, id }: NoteKey,
  { at, staff, text }: Pick<StoredNote, 'at' | 'staff' | 'text'>,
): Promise<void> {
  await withRetry(() =>
    db
      .prepare(
        `INSERT INTO notes (agency, appeal, id, at, staff, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (agency, appeal, id) DO NOTHING`,
      )
      .bind(agency, appeal, id, at, staff, text)
      .run(),
  );
}

/** Takes a note back, if this member of the staff wrote it after `since`. */
export async function deleteNote(
  db: D1Database,
  { agency, appeal, id }: NoteKey,
  { staff, since }: { readonly staff: string; readonly since: string },
): Promise<void> {
  await withRetry(() =>
    db
      .prepare('DELETE FROM notes WHERE agency = ?1 AND appeal = ?2 AND id = ?3 AND staff = ?4 AND at > ?5')
      .bind(agency, appeal, id, staff, since)
      .run(),
  );
}

/** Takes all notes away; part of the batch that erases. Those written after the private part was gone have nothing to go with. */
export function deleteNotes(db: D1Database, agency: string, appeal: number): D1PreparedStatement {
  return db.prepare('DELETE FROM notes WHERE agency = ?1 AND appeal = ?2').bind(agency, appeal);
}

/** The notes of an appeal, oldest first. */
export async function readNotes(db: D1Database, agency: string, appeal: number): Promise<StoredNote[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT n.id, n.at, n.staff, COALESCE(s.name, t.name) AS name, n.text FROM notes n
         LEFT JOIN staff s ON s.id = n.staff LEFT JOIN staff_tokens t ON t.id = n.staff
         WHERE n.agency = ?1 AND n.appeal = ?2 ORDER BY n.at, n.id`,
      )
      .bind(agency, appeal)
      .all<StoredNote>(),
  );
  return results;
}

/** What the giver's staff wrote among themselves does not outlive their duty to answer. */
export function forgetNotes(db: D1Database, agency: string, appeal: number): D1PreparedStatement {
  return db.prepare('DELETE FROM notes WHERE agency = ?1 AND appeal = ?2').bind(agency, appeal);
}
