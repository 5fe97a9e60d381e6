import type { Submission } from '../../sdk/contract/types.ts';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import { appealId, formatNumber, fromAppealId, parseNumber } from '../domain/number.ts';
import type { ContactKey, NewContact } from '../store/contacts.ts';
import { keyedHash, sameHash } from './hashes.ts';

/** Why an address was not taken. */
export interface ContactRefusal {
  readonly code: 'not_found' | 'contact_not_offered';
}

/** 128 bits in hex: as much as nobody guesses. */
const HEX = 32;

/**
 * A contact to store. The same address in the same role always gets the same id, so that one appeal never holds it twice and
 * what one address is asked can be counted.
 */
export async function newContact(
  pepper: string,
  role: 'applicant' | 'follower',
  { email, lang }: { readonly email: string; readonly lang: Language },
  now: Date,
): Promise<NewContact> {
  const hash = await keyedHash(pepper, 'contact', `${role}\n${email.toLowerCase()}`);
  return { id: hash.slice(0, HEX), email, lang, at: now.toISOString() };
}

/** Where notices of a submission go, if its citizen left an address. */
export async function applicantOf(
  { contact, lang }: Pick<Submission, 'contact' | 'lang'>,
  pepper: string,
  now: Date,
): Promise<NewContact | null> {
  return contact ? newContact(pepper, 'applicant', { ...contact, lang }, now) : null;
}

/** What the link in a mail does. */
export type LinkPurpose = 'confirm' | 'unsubscribe';

/** The contact a link is about: the public number of the appeal, and the id of the contact in it. */
export interface LinkTarget {
  readonly number: string;
  readonly contact: string;
}

/**
 * The token of a link: number, contact and a keyed hash of both. It is made when the mail is sent and stored nowhere, so a copy of
 * the database confirms nothing and ends nothing.
 */
export async function linkToken(pepper: string, purpose: LinkPurpose, target: LinkTarget): Promise<string> {
  const { number, contact } = target;
  const proof = await keyedHash(pepper, purpose, `${number}\n${contact}`);
  return `${number}.${contact}.${proof.slice(0, HEX)}`;
}

/** The contact behind a token, or `null` if it was not made by this service for this purpose. */
export async function openToken(pepper: string, purpose: LinkPurpose, token: string): Promise<ContactKey | null> {
  const [number = '', contact = ''] = token.split('.');
  const parts = parseNumber(number);
  if (!parts) return null;
  const appeal = appealId(parts);
  const printed = formatNumber({ prefix: parts.prefix, ...fromAppealId(appeal) });
  const expected = await linkToken(pepper, purpose, { number: printed, contact });
  return sameHash(token, expected) ? { prefix: parts.prefix, appeal, id: contact } : null;
}
