/** What passkeys have to sign, each once. */
import { withRetry } from './retry.ts';

export type ChallengePurpose = 'enrol' | 'sign_in' | 'fresh';

export interface Challenge {
  readonly hash: string;
  readonly purpose: ChallengePurpose;
  /** Who is to sign it; `null`: whoever signs in. */
  readonly staff: string | null;
  readonly expiresAt: string;
}

export async function insertChallenge(db: D1Database, challenge: Challenge): Promise<void> {
  const { hash, purpose, staff, expiresAt } = challenge;
  await withRetry(() =>
    db
      .prepare(
        'INSERT INTO challenges (hash, purpose, staff, expires_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING',
      )
      .bind(hash, purpose, staff, expiresAt)
      .run(),
  );
}

/**
 * Takes a challenge away and gives it to exactly one caller. Not retried: after a lost answer it is gone, and whoever signed it
 * asks for another.
 */
export async function takeChallenge(db: D1Database, hash: string): Promise<Challenge | null> {
  const row = await db
    .prepare('DELETE FROM challenges WHERE hash = ?1 RETURNING hash, purpose, staff, expires_at AS expiresAt')
    .bind(hash)
    .first<Challenge>();
  return row ?? null;
}
