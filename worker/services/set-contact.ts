import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import { contactFault } from '../domain/contact.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { replaceApplicant } from '../store/contacts.ts';
import { withRetry } from '../store/retry.ts';
import type { ContactRefusal } from './contact-ids.ts';
import { newContact } from './contact-ids.ts';
import type { NumberAndCode } from './door.ts';
import { keyHashOf } from './door.ts';
import { openWithCode } from './open-with-code.ts';
import { trackedView } from './tracked-view.ts';

/** What the holder of the code wants. */
export interface ContactWish extends NumberAndCode {
  readonly db: D1Database;
  readonly pepper: string;
  /** `null` ends the notices. */
  readonly email: string | null;
  readonly now: Date;
}

/**
 * Sets, replaces or ends the applicant's address for notices. Ending them is open under every rule of the agency: who asked for an
 * address has no claim to keep it (law 94-V art. 8(7)). No event is recorded: an address is no part of the case.
 */
export async function setContact(wish: ContactWish): Promise<Result<TrackedAppeal, ContactRefusal>> {
  const { db, pepper, email, now } = wish;
  const opened = await openWithCode(db, wish.place, await keyHashOf(pepper, wish.code));
  if (!opened) return err({ code: 'not_found' });
  const { agency, first } = opened.place;
  if (contactFault(agency.contact, email !== null) === 'contact_not_offered')
    return err({ code: 'contact_not_offered' });
  if (email !== opened.contact) {
    const { lang } = opened.appeal;
    const contact = email === null ? null : await newContact(pepper, 'applicant', { email, lang }, now);
    await withRetry(() => db.batch(replaceApplicant(db, first.agency, first.id, contact)));
  }
  return ok(trackedView({ ...opened, contact: email }, now));
}
