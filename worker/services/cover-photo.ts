import type { PhotoRefusal } from '../domain/photo/photo.ts';
import { coverPhoto } from '../domain/public-copy.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readPhotos, selectPhotos } from '../store/appeal-photos.ts';
import { findCaseId, readAppeal, saveAct, selectAppeal } from '../store/appeals.ts';
import { replacePublicly } from '../store/kept-photos.ts';
import { withRetry } from '../store/retry.ts';
import type { Staff } from '../store/staff.ts';
import type { PhotoStores } from './upload-photo.ts';
import { uploadPhoto } from './upload-photo.ts';

export type CoverRefusal =
  | PhotoRefusal
  | { readonly code: 'not_found' }
  | { readonly code: 'version_conflict' }
  | { readonly code: 'photo_unchanged' };

/** Which photo of which appeal, and the version the member of the staff saw. */
export interface Covered {
  readonly number: string;
  readonly photo: string;
  readonly version: number;
}

/**
 * Stores a copy of a photo of an appeal, checked and stripped like any other photo, and shows it to everybody instead. The same copy
 * sent again changes nothing.
 */
export async function coverAppealPhoto(
  stores: PhotoStores,
  { id: staff, agency }: Pick<Staff, 'id' | 'agency'>,
  { number, photo, version }: Covered,
  given: Uint8Array,
  now: Date,
): Promise<Result<null, CoverRefusal>> {
  const { db } = stores;
  const id = await findCaseId(db, agency, number);
  if (id === null) return err({ code: 'not_found' });
  const [row, pictures] = await withRetry(() =>
    db.batch([selectAppeal(db, agency.id, id), selectPhotos(db, agency.id, id)]),
  );
  const appeal = readAppeal(row, agency.prefix);
  const covered = readPhotos(pictures).find((known) => known.id === photo);
  if (!appeal || !covered) return err({ code: 'not_found' });
  const uploaded = await uploadPhoto(stores, agency.id, given, now);
  if (!uploaded.ok) return uploaded;
  const copy = uploaded.value.photo;
  if (covered.copy?.id === copy.id) return ok(null);
  if (appeal.version !== version) return err({ code: 'version_conflict' });
  const decision = coverPhoto(appeal, covered, copy);
  if (!decision.ok) return decision;
  const { appeal: changed, event } = decision.value;
  const { status } = changed;
  const recorded = { ...event, seq: changed.version, at: now.toISOString(), status, actor: 'agency' as const, staff };
  const replaced = replacePublicly(db, agency.id, id, { photo, copy: copy.id, before: covered.copy?.id ?? null });
  const saved = await saveAct(db, changed, id, recorded, replaced);
  return saved ? ok(null) : err({ code: 'version_conflict' });
}
