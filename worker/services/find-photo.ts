import { formatNumber, fromAppealId } from '../domain/number.ts';
import type { PhotoFile } from '../store/appeal-photos.ts';
import { readPhotoFile, selectPhotoFile, selectPublishedPhotoFile } from '../store/appeal-photos.ts';
import { idOf } from '../store/appeals.ts';
import { readPrivatePart, selectPrivatePartByKey } from '../store/private-parts.ts';
import { withRetry } from '../store/retry.ts';
import type { Staff } from '../store/staff.ts';
import type { NumberAndCode } from './door.ts';
import { doorOf } from './door.ts';

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
  const found = await withRetry(() => selectPublishedPhotoFile(db, key.prefix, key.id, photo).all());
  return named(readPhotoFile(found), key, photo);
}

/** A photo of an appeal of the staff's own agency; one that is not published only for who may see what is private. */
export async function findDeskPhoto(
  db: D1Database,
  { agency, scopes }: Pick<Staff, 'agency' | 'scopes'>,
  { number, photo }: Asked,
): Promise<FoundPhoto | null> {
  const key = idOf(number, agency.prefix);
  if (!key) return null;
  if (!scopes.includes('desk:private')) return findPublishedPhoto(db, { number, photo });
  const found = await withRetry(() => selectPhotoFile(db, agency.id, key.id, photo).all());
  return named(readPhotoFile(found), key, photo);
}

/** A photo of one's own appeal, published or not, in one round trip that is the same whether or not the code is right. */
export async function findOwnPhoto(
  db: D1Database,
  pepper: string,
  asked: NumberAndCode & Asked,
): Promise<FoundPhoto | null> {
  const { agency, photo } = asked;
  const { id, keyHash } = await doorOf(pepper, asked);
  const [opened, found] = await withRetry(() =>
    db.batch([selectPrivatePartByKey(db, agency.id, id, keyHash), selectPhotoFile(db, agency.id, id, photo)]),
  );
  return readPrivatePart(opened) && named(readPhotoFile(found), { prefix: agency.prefix, id }, photo);
}

function named(file: PhotoFile | null, { prefix, id }: { prefix: string; id: number }, photo: string) {
  return file && { ...file, id: photo, number: formatNumber({ prefix, ...fromAppealId(id) }) };
}
