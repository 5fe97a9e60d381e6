import type { CitizensWord, TimelineEvent } from '../../sdk/contract/types.ts';
import type { Appeal, FollowUp } from '../domain/appeal.ts';
import type { Standing } from '../domain/citizens-acts.ts';
import type { Agency } from '../store/agencies.ts';
import type { AppealPhoto } from '../store/appeal-photos.ts';
import { readPhotos, selectPhotos } from '../store/appeal-photos.ts';
import { readAppeal, selectAppealByPrefix } from '../store/appeals.ts';
import { readApplicant, selectApplicant } from '../store/contacts.ts';
import { readTimeline, selectTimeline } from '../store/events.ts';
import { readUploaded, selectUploaded } from '../store/photos.ts';
import * as words from '../store/private-parts.ts';
import { withRetry } from '../store/retry.ts';
import type { Door } from './door.ts';

/** An appeal that its code has opened, with everything its holder may know. */
export interface Opened {
  readonly appeal: Appeal;
  readonly privatePart: words.PrivatePart;
  readonly followUps: FollowUp[];
  readonly remarks: CitizensWord[];
  readonly standing: Standing | null;
  /** The applicant's address for notices. */
  readonly contact: string | null;
  readonly timeline: TimelineEvent[];
  readonly photos: AppealPhoto[];
  /** Ids of those photos brought along that were uploaded lately enough. */
  readonly uploaded: string[];
}

/** What an act brings along and wants to know about. */
export interface Brought {
  /** Keyed hash of a follow-up's key, to learn what stands under it. */
  readonly followUpKey: string | null;
  readonly photos: readonly string[];
  readonly uploadedSince: string;
}

const NOTHING: Brought = { followUpKey: null, photos: [], uploadedSince: '' };

/**
 * Opens an appeal, in one round trip. Asks the same of the database whether the number, the code or both are wrong, or the
 * words erased, so that the answer tells nobody which.
 */
export async function openWithCode(
  db: D1Database,
  agency: Agency,
  { id, keyHash }: Door,
  { followUpKey, photos, uploadedSince }: Brought = NOTHING,
): Promise<Opened | null> {
  const [row, events, original, followUps, remarks, standing, contact, attached, uploaded] = await withRetry(() =>
    db.batch([
      selectAppealByPrefix(db, agency.prefix, id),
      selectTimeline(db, agency.id, id),
      words.selectPrivatePartByKey(db, agency.id, id, keyHash),
      words.selectFollowUps(db, agency.id, id),
      words.selectRemarks(db, agency.id, id),
      words.selectFollowUpByKey(db, agency.id, id, followUpKey),
      selectApplicant(db, agency.id, id),
      selectPhotos(db, agency.id, id),
      ...(photos.length > 0 ? [selectUploaded(db, agency.id, photos, uploadedSince)] : []),
    ]),
  );
  const appeal = readAppeal(row, agency.prefix);
  const opened = words.readPrivatePart(original);
  if (!appeal || !opened) return null;
  return {
    appeal,
    privatePart: opened,
    followUps: words.readFollowUps(followUps),
    remarks: words.readWords(remarks),
    standing: words.readStanding(standing),
    contact: readApplicant(contact),
    timeline: readTimeline(events),
    photos: readPhotos(attached),
    uploaded: readUploaded(uploaded),
  };
}
