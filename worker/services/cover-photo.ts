import type { Decision } from '../domain/acts.ts';
import type { PhotoRefusal } from '../domain/photo/photo.ts';
import { coverPhoto, uncoverPhoto } from '../domain/public-copy.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readPhotos, selectPhotos } from '../store/appeal-photos.ts';
import { findCaseId, readAppeal, saveAct, selectAppeal } from '../store/appeals.ts';
import { replacePublicly, showItself } from '../store/kept-photos.ts';
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
  const found = await findAppealPhoto(db, agency, number, photo);
  if (!found) return err({ code: 'not_found' });
  const { id, appeal, photo: covered } = found;
  const uploaded = await uploadPhoto(stores, agency.id, given, now);
  if (!uploaded.ok) return uploaded;
  const copy = uploaded.value.photo;
  if (covered.copy?.id === copy.id) return ok(null);
  if (appeal.version !== version) return err({ code: 'version_conflict' });
  const decision = coverPhoto(appeal, covered, copy);
  if (!decision.ok) return decision;
  const replaced = replacePublicly(db, agency.id, id, { photo, copy: copy.id, before: covered.copy?.id ?? null });
  return record(db, decision.value, { id, staff, now }, replaced);
}

/** Shows a photo itself again instead of its copy, before anybody has published it. */
export async function uncoverAppealPhoto(
  db: D1Database,
  { id: staff, agency }: Pick<Staff, 'id' | 'agency'>,
  { number, photo, version, reason }: Covered & { readonly reason: string },
  now: Date,
): Promise<Result<null, { readonly code: 'not_found' | 'version_conflict' | 'act_not_allowed' }>> {
  const found = await findAppealPhoto(db, agency, number, photo);
  if (!found) return err({ code: 'not_found' });
  const { id, appeal, photo: covered } = found;
  if (appeal.version !== version) return err({ code: 'version_conflict' });
  const decision = uncoverPhoto(appeal, covered, reason);
  if (!decision.ok) return decision;
  const shown = showItself(db, agency.id, id, { photo, copy: covered.copy?.id ?? '' });
  return record(db, decision.value, { id, staff, now }, shown);
}

/** An appeal with one of its photos; `null` if the agency has no such. */
async function findAppealPhoto(db: D1Database, agency: Staff['agency'], number: string, photo: string) {
  const id = await findCaseId(db, agency, number);
  if (id === null) return null;
  const [row, pictures] = await withRetry(() =>
    db.batch([selectAppeal(db, agency.id, id), selectPhotos(db, agency.id, id)]),
  );
  const appeal = readAppeal(row, agency.prefix);
  const known = readPhotos(pictures).find((one) => one.id === photo);
  return appeal && known ? { id, appeal, photo: known } : null;
}

async function record(
  db: D1Database,
  { appeal, event }: Decision,
  { id, staff, now }: { readonly id: number; readonly staff: string; readonly now: Date },
  photos: readonly D1PreparedStatement[],
): Promise<Result<null, { readonly code: 'version_conflict' }>> {
  const { status, version: seq } = appeal;
  const recorded = { ...event, seq, at: now.toISOString(), status, actor: 'agency' as const, staff };
  const saved = await saveAct(db, appeal, id, recorded, [...photos]);
  return saved ? ok(null) : err({ code: 'version_conflict' });
}
