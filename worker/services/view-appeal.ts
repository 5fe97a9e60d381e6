import { idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import type { PublicAppeal, TrackedAppeal } from '../../sdk/contract/types.ts';
import { publicView } from '../domain/appeal.ts';
import { localDateTime } from '../domain/clock.ts';
import type { Agency } from '../store/agencies.ts';
import { readAgency, selectAgencyByPrefix } from '../store/agencies.ts';
import { idOf, readAppeal, selectAppealByPrefix } from '../store/appeals.ts';
import { readTimeline, selectTimeline } from '../store/events.ts';
import { readPrivatePart, selectPrivatePartByKey } from '../store/private-parts.ts';
import { withRetry } from '../store/retry.ts';
import { calendarOf } from './calendars.ts';
import { keyedHash } from './hashes.ts';

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

/**
 * What the holder of the code may see. Asks the same of the database whether the number, the code or both are wrong, so
 * that the answer tells nobody which.
 */
export async function trackAppeal(
  db: D1Database,
  pepper: string,
  agency: Agency,
  number: string,
  typedCode: string,
  now: Date,
): Promise<TrackedAppeal | null> {
  const id = idOf(number, agency.prefix)?.id ?? 0;
  const keyHash = await keyedHash(pepper, 'key', await idempotencyKeyOf(parseCode(typedCode) ?? ''));
  const [row, events, original] = await withRetry(() =>
    db.batch([
      selectAppealByPrefix(db, agency.prefix, id),
      selectTimeline(db, agency.id, id),
      selectPrivatePartByKey(db, agency.id, id, keyHash),
    ]),
  );
  const appeal = readAppeal(row, agency.prefix);
  const opened = readPrivatePart(original);
  if (!appeal || !opened) return null;
  return {
    appeal: publicView(appeal, localDateTime(now).date, calendarOf(agency)),
    original: opened,
    clock: appeal.clock,
    timeline: readTimeline(events),
  };
}
