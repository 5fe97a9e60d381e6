import type { Receipt, Submission } from '../../sdk/contract/types.ts';
import { acceptedAppeal } from '../domain/accepting.ts';
import { localDateTime } from '../domain/clock.ts';
import { refusalOfPhotos, uploadedSince } from '../domain/photos.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { receiptOf } from '../domain/views.ts';
import { acceptAppeal } from '../store/accept-appeal.ts';
import type { ReceivingAgency } from '../store/routing.ts';
import { calendarOf } from './calendars.ts';
import { applicantOf } from './contact-ids.ts';
import { keyedHash } from './hashes.ts';
import type { SubmissionRefusal } from './submission-refusals.ts';
import { refusalOf } from './submission-refusals.ts';

export type { SubmissionRefusal } from './submission-refusals.ts';

/** What a submission arrives with, besides itself. */
export interface Delivery extends ReceivingAgency {
  readonly db: D1Database;
  readonly pepper: string;
  readonly idempotencyKey: string;
  /** A program may have sent it: a moderator reads it before everybody else does, whatever the agency's mode. Nobody is refused for it. */
  readonly held?: boolean;
  readonly now: Date;
}

/**
 * Accepts an appeal and gives the receipt. The same key and body give the same receipt again, with `replayed` set; the same
 * key with another body is refused.
 */
export async function submitAppeal(
  submission: Submission,
  { db, pepper, agency, routing, idempotencyKey, held = false, now }: Delivery,
): Promise<Result<{ receipt: Receipt; replayed: boolean }, SubmissionRefusal>> {
  const refusal = refusalOf(submission, agency);
  if (refusal) return err(refusal);
  const taking = held ? { ...agency, moderation: 'pre' as const } : agency;
  const appeal = acceptedAppeal(taking, submission, now, calendarOf(agency), routing);
  const { number: _, ...facts } = receiptOf('', appeal, agency.registrar);
  const bodyHash = await keyedHash(pepper, 'body', JSON.stringify([agency.id, submission]));
  const photos = submission.photos ?? [];
  const accepted = await acceptAppeal(db, agency, {
    keyHash: await keyedHash(pepper, 'key', idempotencyKey),
    bodyHash,
    year: Number(localDateTime(now).date.slice(0, 4)),
    appeal,
    photos,
    uploadedSince: uploadedSince(now),
    original: { text: submission.text, place: submission.place ?? null, point: submission.point ?? null, link: null },
    contact: await applicantOf(submission, pepper, now),
    event: {
      seq: 1,
      type: 'received',
      at: now.toISOString(),
      status: appeal.status,
      actor: 'citizen',
      staff: null,
      reason: null,
      data: facts,
    },
  });
  if (!accepted.ok) {
    const { uploaded } = accepted.error;
    const refused = refusalOfPhotos(photos, { offered: true, attached: [], uploaded });
    if (!refused) throw new Error('an appeal was neither accepted nor refused');
    return err(refused);
  }
  const { number, facts: given, fresh } = accepted.value;
  if (accepted.value.bodyHash !== bodyHash) return err({ code: 'key_reused' });
  return ok({ receipt: { number, ...given }, replayed: !fresh });
}
