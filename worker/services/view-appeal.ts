import type { PublicAppeal, TrackedAppeal } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import type { PublicClock } from '../domain/views.ts';
import { publicClock, publicView } from '../domain/views.ts';
import { idOf, readAppeal, selectAppealByNumber } from '../store/appeals.ts';
import type { Place } from '../store/places.ts';
import { readPlace, selectPlace } from '../store/places.ts';
import { withRetry } from '../store/retry.ts';
import { calendarOf } from './calendars.ts';
import type { NumberAndCode } from './door.ts';
import { keyHashOf } from './door.ts';
import { openWithCode } from './open-with-code.ts';
import { trackedView } from './tracked-view.ts';

/** What everybody may see of one appeal, in one round trip, wherever it is answered. `null` if there is none under this number. */
export async function viewAppeal(
  db: D1Database,
  number: string,
  now: Date,
): Promise<{ place: Place; appeal: PublicAppeal; clock: PublicClock } | null> {
  const key = idOf(number);
  if (!key) return null;
  const [found, row] = await withRetry(() => db.batch([selectPlace(db, key), selectAppealByNumber(db, key)]));
  const place = readPlace(found, key);
  const appeal = place && readAppeal(row, place.agency.prefix);
  if (!appeal) return null;
  const view = publicView(appeal, localDateTime(now).date, calendarOf(place.agency));
  return { place, appeal: view, clock: publicClock(appeal) };
}

/** What the holder of the code may see, in one round trip. `null` if the code does not open the number, whatever the reason. */
export async function trackAppeal(
  db: D1Database,
  pepper: string,
  { place, code }: NumberAndCode,
  now: Date,
): Promise<TrackedAppeal | null> {
  const opened = await openWithCode(db, place, await keyHashOf(pepper, code));
  return opened && trackedView(opened, now);
}
