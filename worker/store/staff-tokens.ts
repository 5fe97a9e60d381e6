/** Tokens of staff programs. A token is known by its hash alone. */
import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import type { AgencyRow } from './agency-rows.ts';
import { agencyOf } from './agency-rows.ts';
import { withRetry } from './retry.ts';
import type { Staff } from './staff.ts';

/** A program at the desk, and the local day on which its token was last used. */
export interface FoundToken {
  readonly staff: Staff;
  readonly lastUsedOn: string | null;
}

type TokenRow = AgencyRow & {
  staff_id: string;
  staff_name: string;
  scopes: string;
  expires_at: string;
  last_used_on: string | null;
};

/** The holder of a token that was not revoked, with the agency, in one round trip. Whether it has expired is not judged here. */
export async function findToken(db: D1Database, tokenHash: string): Promise<FoundToken | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT t.id AS staff_id, t.name AS staff_name, t.scopes, t.expires_at, t.last_used_on, a.* FROM staff_tokens t
         JOIN agencies a ON a.id = t.agency WHERE t.hash = ?1 AND t.revoked_at IS NULL`,
      )
      .bind(tokenHash)
      .first<TokenRow>(),
  );
  if (!row) return null;
  const { staff_id, staff_name, scopes, expires_at, last_used_on, ...agency } = row;
  const staff: Staff = {
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
  return { staff, lastUsedOn: last_used_on };
}

/** Remembers the day of a use. */
export async function markTokenUsed(db: D1Database, id: string, day: string): Promise<void> {
  await withRetry(() => db.prepare('UPDATE staff_tokens SET last_used_on = ?2 WHERE id = ?1').bind(id, day).run());
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

export function insertStaffToken(db: D1Database, token: NewStaffToken): D1PreparedStatement {
  const { hash, id, agency, name, scopes, createdAt, expiresAt } = token;
  return db
    .prepare(
      `INSERT INTO staff_tokens (hash, id, agency, name, scopes, created_at, expires_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (hash) DO NOTHING`,
    )
    .bind(hash, id, agency, name, JSON.stringify(scopes), createdAt, expiresAt);
}

/** What an admin may know of a token. */
export interface TokenFacts {
  readonly id: string;
  readonly name: string;
  readonly scopes: Scope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedOn: string | null;
}

/** Tokens of an agency that were not revoked, newest first. */
export async function listTokens(db: D1Database, agency: string): Promise<TokenFacts[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT id, name, scopes, created_at AS createdAt, expires_at AS expiresAt, last_used_on AS lastUsedOn
         FROM staff_tokens WHERE agency = ?1 AND revoked_at IS NULL ORDER BY created_at DESC, id LIMIT 200`,
      )
      .bind(agency)
      .all<Omit<TokenFacts, 'scopes'> & { scopes: string }>(),
  );
  return results.map(({ scopes, ...facts }) => ({ ...facts, scopes: JSON.parse(scopes) }));
}

export function revokeToken(db: D1Database, agency: string, id: string, now: string): D1PreparedStatement {
  return db
    .prepare('UPDATE staff_tokens SET revoked_at = ?3 WHERE agency = ?1 AND id = ?2 AND revoked_at IS NULL')
    .bind(agency, id, now);
}
