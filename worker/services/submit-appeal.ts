import type { Receipt, Submission } from '../../sdk/contract/types.ts';
import { acceptedAppeal } from '../domain/accepting.ts';
import { localDateTime } from '../domain/clock.ts';
import { contactFault } from '../domain/contact.ts';
import type { PhotosRefusal } from '../domain/photos.ts';
import { refusalOfPhotos, uploadedSince } from '../domain/photos.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { receiptOf } from '../domain/views.ts';
import { acceptAppeal } from '../store/accept-appeal.ts';
import type { Agency } from '../store/agencies.ts';
import { calendarOf } from './calendars.ts';
import { applicantOf } from './contact-ids.ts';
import { keyedHash } from './hashes.ts';

/** Why a submission that fits the contract is still refused. */
export type SubmissionRefusal =
  | { readonly code: 'kind_not_offered' }
  | { readonly code: 'topic_not_offered' }
  | { readonly code: 'foreign_page' }
  | { readonly code: 'contact_not_offered' }
  | { readonly code: 'contact_missing' }
  | { readonly code: 'key_reused' }
  | PhotosRefusal;

/** What a submission arrives with, besides itself. */
export interface Delivery {
  readonly db: D1Database;
  readonly pepper: string;
  readonly agency: Agency;
  readonly idempotencyKey: string;
  readonly now: Date;
}

/**
 * Accepts an appeal and gives the receipt. The same key and body give the same receipt again, with `replayed` set; the same
 * key with another body is refused.
 */
export async function submitAppeal(
  submission: Submission,
  { db, pepper, agency, idempotencyKey, now }: Delivery,
): Promise<Result<{ receipt: Receipt; replayed: boolean }, SubmissionRefusal>> {
  const refusal = refusalOf(submission, agency);
  if (refusal) return err(refusal);
  const appeal = acceptedAppeal(agency, submission, now, calendarOf(agency));
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
    original: { text: submission.text, place: submission.place ?? null, point: submission.point ?? null },
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

function refusalOf({ kind, topic, page, photos, contact }: Submission, agency: Agency): SubmissionRefusal | undefined {
  if (!agency.kinds.includes(kind)) return { code: 'kind_not_offered' };
  // Who does not know who answers is never turned away: the agency finds out.
  if (topic !== 'unsure' && !agency.topics.includes(topic)) return { code: 'topic_not_offered' };
  if (photos?.length && !agency.photos) return { code: 'photos_not_offered' };
  // The address is shown to everybody as a link, so it must lead to one of the agency's own sites.
  if (page && !agency.origins.includes(new URL(page.url).origin)) return { code: 'foreign_page' };
  const fault = contactFault(agency.contact, contact !== undefined);
  return fault && { code: fault };
}
