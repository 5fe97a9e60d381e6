/** Codes with which somebody who has no passkey yet, or none any more, adds one. A code is known by its hash alone. */
import type { LocalizedText } from '../../sdk/contract/types.ts';
import { withRetry } from './retry.ts';

/** A code to store. */
export interface NewEnrolmentCode {
  readonly staff: string;
  readonly hash: string;
  /** Member of the staff; `null`: the operator, at the machine. */
  readonly madeBy: string | null;
  readonly madeAt: string;
  readonly expiresAt: string;
  /** Whether the person's passkeys go once the code holds. */
  readonly removesPasskeys: boolean;
  /** Whether a second admin has to approve it. */
  readonly waits: boolean;
}

/** Puts a code in the place of the person's earlier one. */
export function saveEnrolmentCode(db: D1Database, code: NewEnrolmentCode): D1PreparedStatement {
  const { staff, hash, madeBy, madeAt, expiresAt, removesPasskeys, waits } = code;
  return db
    .prepare(
      `INSERT INTO enrolment_codes (staff, hash, made_by, made_at, expires_at, removes_passkeys, waits)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
       ON CONFLICT (staff) DO UPDATE SET hash = excluded.hash, made_by = excluded.made_by, made_at = excluded.made_at,
         expires_at = excluded.expires_at, removes_passkeys = excluded.removes_passkeys, waits = excluded.waits,
         used_at = NULL`,
    )
    .bind(staff, hash, madeBy, madeAt, expiresAt, removesPasskeys ? 1 : 0, waits ? 1 : 0);
}

/** Lets a code hold that waited, if it was made by somebody else than who approves it. */
export function approveCode(db: D1Database, staff: string, approver: string, now: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE enrolment_codes SET waits = 0
       WHERE staff = ?1 AND waits = 1 AND used_at IS NULL AND expires_at > ?3 AND made_by IS NOT ?2`,
    )
    .bind(staff, approver, now);
}

/** Takes the passkeys and sessions of a person away whose code holds and says so; two statements, right after the code's own. */
export function removeOldPasskeys(db: D1Database, staff: string): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `DELETE FROM passkeys WHERE staff IN (SELECT staff FROM enrolment_codes
         WHERE staff = ?1 AND removes_passkeys = 1 AND waits = 0 AND used_at IS NULL)`,
      )
      .bind(staff),
    db
      .prepare(
        `DELETE FROM sessions WHERE staff IN (SELECT staff FROM enrolment_codes
         WHERE staff = ?1 AND removes_passkeys = 1 AND waits = 0 AND used_at IS NULL)`,
      )
      .bind(staff),
  ];
}

export function deleteCode(db: D1Database, staff: string): D1PreparedStatement {
  return db.prepare('DELETE FROM enrolment_codes WHERE staff = ?1 AND used_at IS NULL').bind(staff);
}

/** Who comes in with a code. */
export interface Invited {
  readonly id: string;
  readonly name: string;
  readonly agency: { readonly id: string; readonly names: LocalizedText } | null;
}

/** Whom a code that holds lets in; `null` for a wrong one, a used one, one that waits and one that is too old alike. */
export async function findByCode(db: D1Database, hash: string, now: string): Promise<Invited | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT s.id, s.name, s.agency, a.names FROM enrolment_codes c JOIN staff s ON s.id = c.staff
         LEFT JOIN agencies a ON a.id = s.agency
         WHERE c.hash = ?1 AND c.used_at IS NULL AND c.waits = 0 AND c.expires_at > ?2 AND s.disabled_at IS NULL`,
      )
      .bind(hash, now)
      .first<{ id: string; name: string; agency: string | null; names: string | null }>(),
  );
  if (!row) return null;
  const { id, name, agency, names } = row;
  return { id, name, agency: agency === null || names === null ? null : { id: agency, names: JSON.parse(names) } };
}
