import type { PublicAppeal, TrackedAppeal } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { publicView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { readAgency, selectAgencyByPrefix } from '../store/agencies.ts';
import { idOf, readAppeal, selectAppealByPrefix } from '../store/appeals.ts';
import { withRetry } from '../store/retry.ts';
import { calendarOf } from './calendars.ts';
import type { NumberAndCode } from './door.ts';
import { doorOf } from './door.ts';
import { openWithCode } from './open-with-code.ts';
import { trackedView } from './tracked-view.ts';

/** What everybody may see of one appeal, in one round trip. `null` if there is none under this number. */
export async function viewAppeal(
  db: D1Database,
  number: string,
  now: Date,
): Promise<{ agency: Agency; appeal: PublicAppeal } | null> {
  const key = idOf(number);
  if (!key) return null;
  const [found, row] = await withRetry(() =>
    db.batch([selectAgencyByPrefix(db, key.prefix), selectAppealByPrefix(db, key.prefix, key.id)]),
  );
  const agency = readAgency(found);
  const appeal = agency && readAppeal(row, agency.prefix);
  return appeal && { agency, appeal: publicView(appeal, localDateTime(now).date, calendarOf(agency)) };
}

/** What the holder of the code may see, in one round trip. `null` if the code does not open the number, whatever the reason. */
export async function trackAppeal(
  db: D1Database,
  pepper: string,
  asked: NumberAndCode,
  now: Date,
): Promise<TrackedAppeal | null> {
  const opened = await openWithCode(db, asked.agency, await doorOf(pepper, asked));
  return opened && trackedView(opened, asked.agency, now);
}
