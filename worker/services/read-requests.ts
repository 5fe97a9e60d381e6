import type { LocalizedText, PublicAppeal } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import { localDateTime } from '../domain/clock.ts';
import { publicView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { idOf } from '../store/appeals.ts';
import type { RequestsAsked } from '../store/open311.ts';
import { findByNumbers, findRequests, findSent } from '../store/open311.ts';
import { calendarOf } from './calendars.ts';
import { keyedHash } from './hashes.ts';

/** An appeal as everybody may see it, with when it was received and who answers it. */
export interface ServiceRequest {
  readonly appeal: PublicAppeal;
  readonly receivedAt: Date;
  readonly responsible: LocalizedText;
}

function requestOf(agency: Agency, appeal: Appeal, now: Date): ServiceRequest {
  return {
    appeal: publicView(appeal, localDateTime(now).date, calendarOf(agency)),
    receivedAt: new Date(appeal.clock.receivedAt),
    responsible: agency.names,
  };
}

/** What an agency's feed lists of that time, newest first. */
export async function readRequests(
  db: D1Database,
  agency: Agency,
  asked: RequestsAsked,
  now: Date,
): Promise<ServiceRequest[]> {
  return (await findRequests(db, agency, asked)).map((appeal) => requestOf(agency, appeal, now));
}

/**
 * Appeals by their numbers, in the order asked for: those an agency has numbered, wherever they are answered now, and those it answers.
 * What nobody has is left out.
 */
export async function readRequestsByNumber(
  db: D1Database,
  agency: Agency,
  numbers: readonly string[],
  now: Date,
): Promise<ServiceRequest[]> {
  const keys = numbers.map(idOf).filter((key) => key !== null);
  const found = await findByNumbers(db, keys);
  return found
    .filter(({ place }) => [place.number.agency, place.agency.id].includes(agency.id))
    .map(({ place, appeal }) => requestOf(place.agency, appeal, now));
}

/** The number of what was sent to an agency with this `Idempotency-Key`; `null` if nothing was. */
export async function numberOfKey(
  db: D1Database,
  pepper: string,
  agency: Agency,
  idempotencyKey: string,
): Promise<string | null> {
  return findSent(db, agency, await keyedHash(pepper, 'key', idempotencyKey));
}
