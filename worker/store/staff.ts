import type { Role, Scope } from '../../sdk/contract/desk-vocabulary.ts';
import type { Agency } from './agencies.ts';
import type { AgencyRow } from './agency-rows.ts';
import { agencyOf } from './agency-rows.ts';
import { withRetry } from './retry.ts';

/** Who is at the desk, and for which agency: a person with a session, or a program with a token. */
export interface Staff {
  readonly id: string;
  readonly kind: 'person' | 'program';
  readonly name: string;
  /** None of a program: its token says what it may do. */
  readonly roles: readonly Role[];
  /** The named official the person is, if they sign answers. */
  readonly official: string | null;
  /** Until when the person counts as having just shown a passkey; `null` for a program, which has none. */
  readonly freshUntil: string | null;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string;
  readonly agency: Agency;
}

/** The holder of a token that was not revoked, with the agency, in one round trip. Whether it has expired is not judged here. */
export async function findStaff(db: D1Database, tokenHash: string): Promise<Staff | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT t.id AS staff_id, t.name AS staff_name, t.scopes, t.expires_at, a.* FROM staff_tokens t
         JOIN agencies a ON a.id = t.agency WHERE t.hash = ?1 AND t.revoked_at IS NULL`,
      )
      .bind(tokenHash)
      .first<AgencyRow & { staff_id: string; staff_name: string; scopes: string; expires_at: string }>(),
  );
  if (!row) return null;
  const { staff_id, staff_name, scopes, expires_at, ...agency } = row;
  return {
    id: staff_id,
    kind: 'program',
    roles: [],
    official: null,
    freshUntil: null,
    name: staff_name,
    scopes: JSON.parse(scopes),
    expiresAt: expires_at,
    agency: agencyOf(agency),
  };
}

/** A token to store: its hash, never itself. */
export interface NewStaffToken {
  readonly hash: string;
  readonly id: string;
  readonly agency: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string;
}

export async function insertStaffToken(db: D1Database, token: NewStaffToken): Promise<void> {
  const { hash, id, agency, name, scopes, createdAt, expiresAt } = token;
  await withRetry(() =>
    db
      .prepare(
        `INSERT INTO staff_tokens (hash, id, agency, name, scopes, created_at, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (hash) DO NOTHING`,
      )
      .bind(hash, id, agency, name, JSON.stringify(scopes), createdAt, expiresAt)
      .run(),
  );
}
