import type { MediaPublication, Receipt, Registration } from '../../sdk/contract/types.ts';
import type { Submitted } from '../domain/appeal.ts';
import { newAppeal } from '../domain/appeal.ts';
import type { RegistrationRefusal } from '../domain/registration.ts';
import { receivedAt, refusalOfPublication, refusalOfRegistration } from '../domain/registration.ts';
import type { Result } from '../domain/result.ts';
import { err } from '../domain/result.ts';
import type { StaffDelivery } from './accept-by-staff.ts';
import { acceptByStaff } from './accept-by-staff.ts';
import { calendarOf } from './calendars.ts';
import { applicantOf } from './contact-ids.ts';

/** What was entered, and whether it already stood under this key. */
export interface Registered {
  readonly receipt: Receipt;
  readonly replayed: boolean;
}

export type RegistrationResult = Result<Registered, RegistrationRefusal>;

/**
 * Registers an appeal on behalf of the person who told it (АППК art. 64(1): refusal to accept is forbidden, by whatever way it comes).
 * It waits for a moderator like any other: what an officer wrote down may name somebody too.
 */
export async function registerAppeal(registration: Registration, delivery: StaffDelivery): Promise<RegistrationResult> {
  const { staff, now, pepper } = delivery;
  const { agency } = staff;
  const refusal = refusalOfRegistration(registration, agency, now);
  if (refusal) return err(refusal);
  const { link = null, text, place = null, point = null, lang } = registration;
  const submitted: Submitted = registration;
  return acceptByStaff(delivery, {
    appeal: newAppeal(agency, submitted, receivedAt(registration, now), calendarOf(agency)),
    original: { text, place, point, link },
    contact: await applicantOf({ lang, ...(registration.contact && { contact: registration.contact }) }, pepper, now),
    body: registration,
  });
}

/**
 * Enters a publication that the agency answers. The summary is the agency's own text, so it stands in the feed at once; the publication
 * takes the place of the page, because it is what people may read for themselves.
 */
export async function registerPublication(
  publication: MediaPublication,
  delivery: StaffDelivery,
): Promise<RegistrationResult> {
  const { staff, now } = delivery;
  const { agency } = staff;
  const refusal = refusalOfPublication(publication, agency, now);
  if (refusal) return err(refusal);
  const { source, text, place = null, point = null } = publication;
  const submitted: Submitted = {
    ...publication,
    kind: 'report',
    channel: 'monitor',
    consent: { processing: true, publication: true },
  };
  const appeal = newAppeal(agency, submitted, now, calendarOf(agency));
  return acceptByStaff(delivery, {
    appeal: { ...appeal, text, place, page: { url: source.url, title: source.title }, source, moderationDueOn: null },
    original: { text, place, point, link: null },
    contact: null,
    body: publication,
  });
}
