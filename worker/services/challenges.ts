/** Challenges for passkeys: each may be answered once, soon, by whom it was made for, for what it was made for. */
import { until } from '../domain/sign-in.ts';
import type { Challenge } from '../store/challenges.ts';
import { insertChallenge, takeChallenge } from '../store/challenges.ts';
import { tokenHash } from './hashes.ts';

/** What a challenge is for; `staff` is `null` where anybody may sign in with it. */
export type Ceremony = Pick<Challenge, 'purpose' | 'staff'>;

export async function rememberChallenge(
  db: D1Database,
  challenge: string,
  ceremony: Ceremony,
  now: Date,
): Promise<void> {
  await insertChallenge(db, { ...ceremony, hash: await tokenHash(challenge), expiresAt: until('challenge', now) });
}

/** Whether this is a challenge of ours for this ceremony. It is gone afterwards, whatever the answer. */
export async function takesChallenge(
  db: D1Database,
  challenge: string,
  { purpose, staff }: Ceremony,
  now: Date,
): Promise<boolean> {
  const found = await takeChallenge(db, await tokenHash(challenge));
  return found?.purpose === purpose && found.staff === staff && found.expiresAt > now.toISOString();
}
