/** Brings refused words back into the form of their agency, which is opened for them. */
import { readDraft } from '../../sdk/outbox/index.ts';
import type { OutboxEntry, WaitingEntry } from '../../sdk/outbox/kept.ts';
import type { Answers } from '../jauap-form/compose.ts';
import { UNTOLD } from '../jauap-form/compose.ts';
import { drafts } from '../waiting/drafts.ts';
import { forget } from '../waiting/post.ts';
import { bringBack } from '../waiting/writing.ts';
import { photosOf } from './parts.ts';

/** Deletes an entry with everything that is kept of it. @throws StorageError */
export const discard = ({ id }: OutboxEntry): Promise<void> => forget(id, true);

/**
 * @param open opens the form, if there is none yet.
 * @returns `false` if other words stand in it: then everything stays as it is.
 * @throws StorageError
 */
export async function correct(entry: WaitingEntry, open: () => Promise<unknown> | undefined): Promise<boolean> {
  const { id, agency, submission } = entry;
  const { text, place = '', point } = submission;
  // As they were typed, if that is known; else as they were put together.
  const typed = ((await readDraft(id)) as Answers | undefined) ?? { ...UNTOLD, text, place, point };
  const taken = bringBack(agency, [typed, photosOf(entry)], !!(await drafts.load(agency)));
  if (taken === undefined) await open();
  if (taken !== false) await discard(entry);
  return taken !== false;
}
