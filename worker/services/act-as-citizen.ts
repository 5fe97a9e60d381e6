import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { CitizensCircumstances, CitizensRefusal, CitizensResult } from '../domain/citizens-acts.ts';
import { uploadedSince } from '../domain/photos.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { calendarOf } from './calendars.ts';
import type { NumberAndCode } from './door.ts';
import { keyHashOf } from './door.ts';
import { keyedHash } from './hashes.ts';
import type { Opened } from './open-with-code.ts';
import { openWithCode } from './open-with-code.ts';
import { recordAsCitizen } from './record-as-citizen.ts';
import { trackedView } from './tracked-view.ts';

export type CitizensActRefusal = CitizensRefusal | { readonly code: 'not_found' } | { readonly code: 'busy' };

/** One of the rules of `domain/citizens-acts.ts`. */
export type CitizensRule<Input> = (appeal: Appeal, input: Input, at: CitizensCircumstances) => CitizensResult;

/** What an act of a citizen arrives with. */
export interface CitizensDelivery extends NumberAndCode {
  readonly db: D1Database;
  readonly pepper: string;
  /** Recognises a resend where the words alone cannot. */
  readonly idempotencyKey: string | null;
  /** Ids of photos that come with it. */
  readonly photos: readonly string[];
  readonly now: Date;
}

/** How often an act is decided again when the desk acted in between. */
const ATTEMPTS = 3;

/**
 * The holder of the code acts on their appeal: opens it, lets the rule decide, and records the decision. Who lost a race reads
 * again and lets the rule decide again: a citizen knows no versions. Asked for what is already so, it changes nothing and
 * says `replayed`, which also answers a request whose answer was lost.
 */
export async function actAsCitizen<Input>(
  delivery: CitizensDelivery,
  input: Input,
  rule: CitizensRule<Input>,
): Promise<Result<{ tracked: TrackedAppeal; replayed: boolean }, CitizensActRefusal>> {
  const { db, pepper, place, code, idempotencyKey, photos, now } = delivery;
  const keyHash = await keyHashOf(pepper, code);
  const followUpKey = idempotencyKey && (await keyedHash(pepper, 'follow-up', idempotencyKey));
  const brought = { followUpKey, photos, uploadedSince: uploadedSince(now) };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const opened = await openWithCode(db, place, keyHash, brought);
    if (!opened) return err({ code: 'not_found' });
    const decision = rule(opened.appeal, input, circumstancesOf(opened, now));
    if (!decision.ok) return decision;
    if (!decision.value) return ok({ tracked: trackedView(opened, now), replayed: true });
    const lastPhoto = opened.photos.at(-1)?.position ?? 0;
    if (!(await recordAsCitizen(db, decision.value, opened.place, { followUpKey, lastPhoto, now }))) continue;
    const changed = await openWithCode(db, opened.place, keyHash);
    return changed ? ok({ tracked: trackedView(changed, now), replayed: false }) : err({ code: 'not_found' });
  }
  return err({ code: 'busy' });
}

function circumstancesOf(
  { place: { agency }, followUps, remarks, standing, privatePart, photos, uploaded }: Opened,
  now: Date,
): CitizensCircumstances {
  return {
    now,
    calendar: calendarOf(agency),
    closesAt: agency.closesAt,
    followUps: followUps.length,
    standing,
    lastRemark: remarks.at(-1)?.text ?? null,
    officialNumber: privatePart.officialNumber,
    photos: { offered: agency.photos, attached: photos.map(({ id }) => id), uploaded },
  };
}
