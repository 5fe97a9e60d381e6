import { moderate } from '../domain/acts/moderating.ts';
import type { NewAppeal, Original } from '../domain/appeal.ts';
import { localDateTime } from '../domain/clock.ts';
import { err, ok } from '../domain/result.ts';
import { receiptOf } from '../domain/views.ts';
import { acceptAppeal } from '../store/accept-appeal.ts';
import { findOfficial } from '../store/agencies.ts';
import type { NewContact } from '../store/contacts.ts';
import type { Staff } from '../store/staff.ts';
import { actOnAppeal } from './act-on-appeal.ts';
import { keyedHash } from './hashes.ts';
import type { RegistrationResult } from './register-appeal.ts';

/** What an entry of the staff arrives with. */
export interface StaffDelivery {
  readonly db: D1Database;
  readonly pepper: string;
  readonly staff: Staff;
  readonly idempotencyKey: string;
  readonly now: Date;
}

/** What is entered; `body` is the request, by which a resend is told from another one under the same key. */
export interface Entry {
  readonly appeal: NewAppeal;
  readonly original: Original;
  readonly contact: NewContact | null;
  readonly body: object;
}

/** Accepts what staff entered, once for each key; and opens to everybody what is the agency's own text. */
export async function acceptByStaff(
  { db, pepper, staff, idempotencyKey, now }: StaffDelivery,
  { appeal, original, contact, body }: Entry,
): Promise<RegistrationResult> {
  const { agency } = staff;
  // Who accepted it stands on the receipt (АППК art. 64(2)): the person who wrote it down, if they are a named official.
  const acceptedBy = (staff.official && (await findOfficial(db, agency.id, staff.official))) || agency.registrar;
  const { number: _, ...facts } = receiptOf('', appeal, acceptedBy);
  const bodyHash = await keyedHash(pepper, 'body', JSON.stringify([agency.id, body]));
  const accepted = await acceptAppeal(db, agency, {
    keyHash: await keyedHash(pepper, 'key', idempotencyKey),
    bodyHash,
    year: Number(localDateTime(now).date.slice(0, 4)),
    appeal,
    photos: [],
    uploadedSince: '',
    original,
    contact,
    event: {
      seq: 1,
      type: 'registered',
      at: now.toISOString(),
      status: appeal.status,
      actor: 'agency',
      staff: staff.id,
      reason: null,
      data: facts,
    },
  });
  if (!accepted.ok) throw new Error('an entry without photos cannot lack one');
  if (accepted.value.bodyHash !== bodyHash) return err({ code: 'key_reused' });
  const { number, facts: given, fresh } = accepted.value;
  if (appeal.source) await open(db, staff, number, now);
  return ok({ receipt: { number, ...given }, replayed: !fresh });
}

/** A resend finds it open already, which is no failure. */
async function open(db: D1Database, staff: Staff, number: string, now: Date): Promise<void> {
  const opened = await actOnAppeal(db, staff, number, { decision: 'publish', version: 1 }, moderate, now);
  if (!opened.ok && opened.error.code !== 'version_conflict') throw new Error(`not opened: ${opened.error.code}`);
}
