import type { NoteDraft, NoteList } from '../../sdk/contract/types.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { findCaseId, readAppeal, selectAppeal } from '../store/appeals.ts';
import { deleteNote, insertNote, readNotes } from '../store/notes.ts';
import { withRetry } from '../store/retry.ts';
import type { Staff } from '../store/staff.ts';

/** How long its author may take a note back: enough for a slip, too little to change what others have read. */
const DELETABLE_MS = 15 * 60_000;

type Writer = Pick<Staff, 'id' | 'agency'>;

/** Database key of an appeal that the agency has, or `null`. */
async function keyOf(db: D1Database, { agency }: Writer, number: string): Promise<number | null> {
  const id = await findCaseId(db, agency, number);
  if (id === null) return null;
  const row = await withRetry(() => selectAppeal(db, agency.id, id).all());
  return readAppeal(row, agency.prefix) && id;
}

async function listNotes(db: D1Database, { id: reader, agency }: Writer, appeal: number, now: Date): Promise<NoteList> {
  const notes = await readNotes(db, agency.id, appeal);
  return {
    items: notes.map(({ id, at, staff, name, text }) => {
      const until = new Date(Date.parse(at) + DELETABLE_MS);
      return {
        id,
        at,
        staff: name,
        text,
        deletableUntil: staff === reader && until > now ? until.toISOString() : null,
      };
    }),
  };
}

/** The notes of an appeal of the agency; `null` if it has none under this number. */
export async function readCaseNotes(
  db: D1Database,
  staff: Writer,
  number: string,
  now: Date,
): Promise<NoteList | null> {
  const appeal = await keyOf(db, staff, number);
  return appeal === null ? null : listNotes(db, staff, appeal, now);
}

/** Adds a note; the same one again changes nothing. `null` if the agency has no such appeal. */
export async function addNote(
  db: D1Database,
  staff: Writer,
  number: string,
  { id, text }: NoteDraft,
  now: Date,
): Promise<NoteList | null> {
  const appeal = await keyOf(db, staff, number);
  if (appeal === null) return null;
  await insertNote(db, { agency: staff.agency.id, appeal, id }, { at: now.toISOString(), staff: staff.id, text });
  return listNotes(db, staff, appeal, now);
}

/** Takes one's own note back within {@link DELETABLE_MS}. One that is gone already is no fault: the first answer was lost. */
export async function takeNoteBack(
  db: D1Database,
  staff: Writer,
  { number, note }: { readonly number: string; readonly note: string },
  now: Date,
): Promise<Result<NoteList, { readonly code: 'not_found' } | { readonly code: 'note_fixed' }>> {
  const appeal = await keyOf(db, staff, number);
  if (appeal === null) return err({ code: 'not_found' });
  const since = new Date(now.getTime() - DELETABLE_MS).toISOString();
  await deleteNote(db, { agency: staff.agency.id, appeal, id: note }, { staff: staff.id, since });
  const list = await listNotes(db, staff, appeal, now);
  return list.items.some(({ id }) => id === note) ? err({ code: 'note_fixed' }) : ok(list);
}
