/** What an appeal brings with it when it is accepted, beside its own row and the original. */
import type { NewAppeal } from '../domain/appeal.ts';
import { insertFirstPhotos } from './appeal-photos.ts';
import type { NewContact } from './contacts.ts';
import { insertFirstContact } from './contacts.ts';
import { markAttached } from './kept-photos.ts';
import { indexAccepted } from './search.ts';

/** Photos, an address for notices, and a place in the index if everybody may read it at once. */
export interface FirstParts {
  readonly appeal: NewAppeal;
  /** Ids of the photos it names, in their order. */
  readonly photos: readonly string[];
  /** Where notices go; `null` if the citizen left no address. */
  readonly contact: NewContact | null;
}

/** Statements that add them to the appeal that `keyHash` was accepted as; before its first event, so that a resend adds nothing. */
export function insertFirstParts(
  db: D1Database,
  keyHash: string,
  { appeal, photos, contact }: FirstParts,
): D1PreparedStatement[] {
  return [
    ...(photos.length > 0 ? [insertFirstPhotos(db, keyHash, photos), markAttached(db, appeal.agency, photos)] : []),
    ...(contact ? [insertFirstContact(db, keyHash, contact)] : []),
    ...indexAccepted(db, keyHash, appeal),
  ];
}
