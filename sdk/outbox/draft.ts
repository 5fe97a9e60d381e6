/** What somebody is writing, kept on this device for 72 hours, in case the page closes before it is sent. */
import { asked, DATABASE, transact } from './database.ts';
import { TTL } from './kept.ts';

interface Draft {
  readonly id: string;
  readonly data: unknown;
  readonly until: number;
}

/**
 * Keeps a draft, in place of the one before. Readable by every script of the page's origin: not for confidential words.
 * @param key what the draft is of, such as the id of the agency.
 * @param data anything that can be cloned: text, objects, Blobs.
 * @throws StorageError if this browser keeps nothing.
 */
export async function saveDraft(key: string, data: unknown): Promise<void> {
  const draft: Draft = { id: key, data, until: Date.now() + TTL };
  await transact(DATABASE, (store) => void store('drafts').put(draft));
}

/**
 * The draft, or `undefined` if there is none. Deletes every draft past its time.
 * @throws StorageError if this browser keeps nothing.
 */
export function readDraft(key: string): Promise<unknown> {
  return transact(DATABASE, async (store) => {
    const drafts: Draft[] = await asked(store('drafts').getAll());
    const fresh = drafts.filter(({ id, until }) => until > Date.now() || void store('drafts').delete(id));
    return fresh.find(({ id }) => id === key)?.data;
  });
}

/** Deletes a draft. @throws StorageError if this browser keeps nothing. */
export async function clearDraft(key: string): Promise<void> {
  await transact(DATABASE, (store) => void store('drafts').delete(key));
}
