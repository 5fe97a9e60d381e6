import type { FollowAnswer, FollowRequest } from '../../sdk/contract/types.ts';
import { contactFault } from '../domain/contact.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readAppeal, selectAppeal } from '../store/appeals.ts';
import { askFollower, confirmFollower, deleteContact } from '../store/contacts.ts';
import type { Place } from '../store/places.ts';
import { withRetry } from '../store/retry.ts';
import type { ContactRefusal } from './contact-ids.ts';
import { newContact, openToken } from './contact-ids.ts';

const DAY_MS = 86_400_000;

/** How long a question waits for its answer. */
export const CONFIRM_DAYS = 7;

/** How many appeals one address may be asked about in a day: nobody shall fill a stranger's mailbox through us. */
const ASKS_A_DAY = 5;

/** The time so many days ago. */
export function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString();
}

/** What a request to follow arrives with. */
export interface FollowDelivery {
  readonly db: D1Database;
  readonly pepper: string;
  readonly place: Place;
  readonly now: Date;
}

/**
 * Asks an address whether it wants to follow an appeal that everybody may see. What it returns says nothing about the address.
 */
export async function followAppeal(
  { db, pepper, place, now }: FollowDelivery,
  request: FollowRequest,
): Promise<Result<FollowAnswer, ContactRefusal>> {
  const { agency, id, first } = place;
  if (contactFault(agency.contact, true)) return err({ code: 'contact_not_offered' });
  const appeal = readAppeal(await withRetry(() => selectAppeal(db, agency.id, id).all()), agency.prefix);
  if (!appeal?.listedAt) return err({ code: 'not_found' });
  const contact = await newContact(pepper, 'follower', request, now);
  const limit = { since: daysBefore(now, 1), asks: ASKS_A_DAY };
  await withRetry(() => db.batch(askFollower(db, first.agency, first.id, contact, limit)));
  return ok({ number: appeal.number, confirm: 'mail' });
}

/** Confirms whoever holds the token. @returns `false` if the question is too old, was ended, or was never asked. */
export async function confirmFollow(db: D1Database, pepper: string, token: string, now: Date): Promise<boolean> {
  const key = await openToken(pepper, 'confirm', token);
  if (!key) return false;
  const statement = confirmFollower(db, key, now.toISOString(), daysBefore(now, CONFIRM_DAYS));
  return (await withRetry(() => statement.run())).meta.changes > 0;
}

/** Ends the notices to whoever holds the token. Tells nobody whether there was anything to end. */
export async function endNotices(db: D1Database, pepper: string, token: string): Promise<void> {
  const key = await openToken(pepper, 'unsubscribe', token);
  if (key) await withRetry(() => deleteContact(db, key).run());
}
