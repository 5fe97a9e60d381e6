/** Passkeys of the staff: the public halves. */
import { withRetry } from './retry.ts';

export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly staff: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly backedUp: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

interface PasskeyRow {
  id: string;
  staff: string;
  public_key: string;
  counter: number;
  transports: string;
  name: string;
  backed_up: number;
  created_at: string;
  last_used_at: string | null;
}

const passkeyOf = (row: PasskeyRow): Passkey => ({
  id: row.id,
  staff: row.staff,
  publicKey: row.public_key,
  counter: row.counter,
  transports: JSON.parse(row.transports),
  name: row.name,
  backedUp: row.backed_up === 1,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
});

/** A passkey, unless its owner was disabled. */
export async function findPasskey(db: D1Database, id: string): Promise<Passkey | null> {
  const row = await withRetry(() =>
    db
      .prepare('SELECT p.* FROM passkeys p JOIN staff s ON s.id = p.staff WHERE p.id = ?1 AND s.disabled_at IS NULL')
      .bind(id)
      .first<PasskeyRow>(),
  );
  return row && passkeyOf(row);
}

/** The passkeys of a person, oldest first. */
export async function listPasskeys(db: D1Database, staff: string): Promise<Passkey[]> {
  const { results } = await withRetry(() =>
    db.prepare('SELECT * FROM passkeys WHERE staff = ?1 ORDER BY created_at, id').bind(staff).all<PasskeyRow>(),
  );
  return results.map(passkeyOf);
}

const columns = (key: Passkey) => [
  key.id,
  key.staff,
  key.publicKey,
  key.counter,
  JSON.stringify(key.transports),
  key.name,
  key.backedUp ? 1 : 0,
  key.createdAt,
];

/** Adds a passkey for somebody who is signed in. One that is known already changes nothing. */
export function insertPasskey(db: D1Database, key: Passkey): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO passkeys (id, staff, public_key, counter, transports, name, backed_up, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO NOTHING`,
    )
    .bind(...columns(key));
}

/**
 * Adds a passkey for somebody who has a code that holds, and uses the code up: two statements of one batch. Whoever made it is signed
 * in with it: that is its first use.
 */
export function enrolWithCode(db: D1Database, key: Passkey, codeHash: string, now: string): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO passkeys (id, staff, public_key, counter, transports, name, backed_up, created_at, last_used_at)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?10 FROM enrolment_codes c JOIN staff s ON s.id = c.staff
         WHERE c.hash = ?9 AND c.staff = ?2 AND c.used_at IS NULL AND c.waits = 0 AND c.expires_at > ?10
           AND s.disabled_at IS NULL
         ON CONFLICT (id) DO NOTHING`,
      )
      .bind(...columns(key), codeHash, now),
    db.prepare('UPDATE enrolment_codes SET used_at = ?2 WHERE hash = ?1 AND changes() > 0').bind(codeHash, now),
  ];
}

/** Records a use. Changes nothing if another use has moved the counter in between. */
export function recordUse(
  db: D1Database,
  key: Passkey,
  use: { readonly counter: number; readonly backedUp: boolean; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare('UPDATE passkeys SET counter = ?3, backed_up = ?4, last_used_at = ?5 WHERE id = ?1 AND counter = ?2')
    .bind(key.id, key.counter, use.counter, use.backedUp ? 1 : 0, use.at);
}

export function renamePasskey(db: D1Database, staff: string, id: string, name: string): D1PreparedStatement {
  return db.prepare('UPDATE passkeys SET name = ?3 WHERE staff = ?1 AND id = ?2').bind(staff, id, name);
}

/** Removes a passkey, but never the last one: its owner would be locked out. */
export function deletePasskey(db: D1Database, staff: string, id: string): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM passkeys WHERE staff = ?1 AND id = ?2
         AND EXISTS (SELECT 1 FROM passkeys other WHERE other.staff = ?1 AND other.id <> ?2)`,
    )
    .bind(staff, id);
}
