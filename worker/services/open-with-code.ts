import type { CitizensWord, TimelineEvent } from '../../sdk/contract/types.ts';
import type { Appeal, FollowUp } from '../domain/appeal.ts';
import type { Standing } from '../domain/citizens-acts.ts';
import type { AppealPhoto } from '../store/appeal-photos.ts';
import { readPhotos, selectPhotos } from '../store/appeal-photos.ts';
import { readAppeal, selectAppeal } from '../store/appeals.ts';
import { readApplicant, selectApplicant } from '../store/contacts.ts';
import { readTimeline, selectTimeline } from '../store/events.ts';
import type { PartElsewhere } from '../store/parts.ts';
import { readParts, selectParts } from '../store/parts.ts';
import { readUploaded, selectUploaded } from '../store/photos.ts';
import type { Place } from '../store/places.ts';
import { findPlace, hasMoved, selectHolder } from '../store/places.ts';
import * as words from '../store/private-parts.ts';
import { withRetry } from '../store/retry.ts';

/** An appeal that its code has opened, with everything its holder may know. */
export interface Opened {
  /** Where it was found: the body that answers it, whose rules apply. */
  readonly place: Place;
  readonly appeal: Appeal;
  readonly privatePart: words.PrivatePart;
  readonly followUps: FollowUp[];
  readonly remarks: CitizensWord[];
  readonly standing: Standing | null;
  /** The applicant's address for notices. */
  readonly contact: string | null;
  readonly timeline: TimelineEvent[];
  readonly photos: AppealPhoto[];
  /** Parts that other bodies answer. */
  readonly parts: PartElsewhere[];
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
 * words erased, so that the answer tells nobody which. An appeal that was passed on since its place was read is looked for again.
 */
export async function openWithCode(
  db: D1Database,
  place: Place,
  keyHash: string,
  brought: Brought = NOTHING,
): Promise<Opened | null> {
  const { agency, id, first } = place;
  const { followUpKey, photos, uploadedSince } = brought;
  const [holder, row, events, original, followUps, remarks, standing, contact, attached, parts, uploaded] =
    await withRetry(() =>
      db.batch([
        selectHolder(db, place.number),
        selectAppeal(db, agency.id, id),
        selectTimeline(db, agency.id, id),
        words.selectPrivatePartByKey(db, agency.id, id, { keyHash, first }),
        words.selectFollowUps(db, agency.id, id),
        words.selectRemarks(db, agency.id, id),
        words.selectFollowUpByKey(db, agency.id, id, followUpKey),
        selectApplicant(db, first.agency, first.id),
        selectPhotos(db, agency.id, id),
        selectParts(db, place),
        ...(photos.length > 0 ? [selectUploaded(db, agency.id, photos, uploadedSince)] : []),
      ]),
    );
  if (hasMoved(holder, place)) {
    const moved = await findPlace(db, place.number);
    return moved && openWithCode(db, moved, keyHash, brought);
  }
  const appeal = readAppeal(row, agency.prefix);
  const opened = words.readPrivatePart(original);
  if (!appeal || !opened) return null;
  return {
    place,
    appeal,
    privatePart: opened,
    followUps: words.readFollowUps(followUps),
    remarks: words.readWords(remarks),
    standing: words.readStanding(standing),
    contact: readApplicant(contact),
    timeline: readTimeline(events),
    photos: readPhotos(attached),
    parts: readParts(parts),
    uploaded: readUploaded(uploaded),
  };
}
