import { formatNumber, fromAppealId } from '../domain/number.ts';
import { findUploadedFile } from '../store/answer-photos.ts';
import type { PhotoFile } from '../store/appeal-photos.ts';
import {
  readPhotoFile,
  selectDeskPhotoFile,
  selectPhotoFile,
  selectPublishedPhotoFile,
} from '../store/appeal-photos.ts';
import { findCaseId, idOf } from '../store/appeals.ts';
import { readPrivatePart, selectPrivatePartByKey } from '../store/private-parts.ts';
import { withRetry } from '../store/retry.ts';
import type { Staff } from '../store/staff.ts';
import type { NumberAndCode } from './door.ts';
import { keyHashOf } from './door.ts';

/** A photo that may be sent to who asked for it. */
export interface FoundPhoto extends PhotoFile {
  readonly id: string;
  /** Number of the appeal it belongs to. */
  readonly number: string;
}

interface Asked {
  readonly number: string;
  readonly photo: string;
}

/** A photo of an appeal as everybody may see it. `null`, whatever the reason, if there is nothing for everybody. */
export async function findPublishedPhoto(db: D1Database, { number, photo }: Asked): Promise<FoundPhoto | null> {
  const key = idOf(number);
  if (!key) return null;
  const found = await withRetry(() => selectPublishedPhotoFile(db, key, photo).all());
  return named(readPhotoFile(found), key, photo);
}

/** A photo of an appeal of the staff's own agency; who may not see what is private sees it as everybody does. */
export async function findDeskPhoto(
  db: D1Database,
  { agency, scopes }: Pick<Staff, 'agency' | 'scopes'>,
  { number, photo }: Asked,
): Promise<FoundPhoto | null> {
  const key = idOf(number);
  const id = await findCaseId(db, agency, number);
  if (!key || id === null) return null;
  if (!scopes.includes('desk:private')) return findPublishedPhoto(db, { number, photo });
  const found = await withRetry(() => selectDeskPhotoFile(db, agency.id, id, photo).all());
  return named(readPhotoFile(found), key, photo);
}

/** A photo that the agency has, for who is writing an answer with it. It may belong to no appeal yet. */
export async function findUploadedPhoto(db: D1Database, agency: string, photo: string): Promise<FoundPhoto | null> {
  const file = await findUploadedFile(db, agency, photo);
  return file && { ...file, id: photo, number: agency };
}

/** A photo of one's own appeal, published or not, in one round trip that is the same whether or not the code is right. */
export async function findOwnPhoto(
  db: D1Database,
  pepper: string,
  { place, code, photo }: NumberAndCode & Pick<Asked, 'photo'>,
): Promise<FoundPhoto | null> {
  const { agency, id, first, number } = place;
  const keyHash = await keyHashOf(pepper, code);
  const [opened, found] = await withRetry(() =>
    db.batch([
      selectPrivatePartByKey(db, agency.id, id, { keyHash, first }),
      selectPhotoFile(db, agency.id, id, photo),
    ]),
  );
  return readPrivatePart(opened) && named(readPhotoFile(found), number, photo);
}

function named(file: PhotoFile | null, { prefix, id }: { prefix: string; id: number }, photo: string) {
  return file && { ...file, id: photo, number: formatNumber({ prefix, ...fromAppealId(id) }) };
}
