/** Sessions of people at the desk. A session is known by the hash of its token alone. */
import type { Role } from '../../sdk/contract/desk-vocabulary.ts';
import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';
import { scopesOf } from '../domain/access.ts';
import type { AgencyRow } from './agency-rows.ts';
import { agencyOf } from './agency-rows.ts';
import { withRetry } from './retry.ts';
import type { Person } from './staff.ts';

/** A session to store. */
export interface NewSession {
  readonly hash: string;
  readonly id: string;
  readonly staff: string;
  readonly at: string;
  readonly expiresAt: string;
  readonly freshUntil: string;
  readonly device: string;
}

export function insertSession(db: D1Database, session: NewSession): D1PreparedStatement {
  const { hash, id, staff, at, expiresAt, freshUntil, device } = session;
  return db
    .prepare(
      `INSERT INTO sessions (hash, id, staff, created_at, seen_at, expires_at, fresh_until, device)
       VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7) ON CONFLICT (hash) DO NOTHING`,
    )
    .bind(hash, id, staff, at, expiresAt, freshUntil, device);
}

/** The entry of the staff log that goes with a new session. */
export function insertSignIn(db: D1Database, { hash, device }: NewSession): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO staff_log (agency, at, staff, action, data)
       SELECT s.agency, e.created_at, s.id, 'signed_in', json_object('device', ?2)
       FROM sessions e JOIN staff s ON s.id = e.staff WHERE e.hash = ?1 AND changes() > 0`,
    )
    .bind(hash, device);
}

/** A session with who holds it. Roles are read anew each time, so that a change of them holds at once. */
export interface FoundSession {
  readonly person: Person;
  readonly seenAt: string;
}

type SessionRow = Record<keyof AgencyRow, never> & {
  session: string;
  seen_at: string;
  session_expires: string;
  fresh_until: string;
  staff_id: string;
  staff_name: string;
  roles: string;
  official: string | null;
  lang: AnswerLanguage;
};

/** The session of a token, unless its holder was disabled. Whether it has ended by time is not judged here. */
export async function findSession(db: D1Database, hash: string): Promise<FoundSession | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT e.id AS session, e.seen_at, e.expires_at AS session_expires, e.fresh_until, s.id AS staff_id,
           s.name AS staff_name, s.roles, s.official, s.lang, a.*
         FROM sessions e JOIN staff s ON s.id = e.staff LEFT JOIN agencies a ON a.id = s.agency
         WHERE e.hash = ?1 AND s.disabled_at IS NULL`,
      )
      .bind(hash)
      .first<SessionRow>(),
  );
  if (!row) return null;
  const roles: Role[] = JSON.parse(row.roles);
  const agency = row.id === null ? null : agencyOf(row as unknown as AgencyRow);
  const person: Person = {
    id: row.staff_id,
    kind: 'person',
    session: row.session,
    name: row.staff_name,
    roles,
    official: row.official,
    lang: row.lang,
    scopes: scopesOf(roles, agency?.id ?? null),
    freshUntil: row.fresh_until,
    expiresAt: row.session_expires,
    agency,
  };
  return { person, seenAt: row.seen_at };
}

/** Remembers that a session is in use. */
export async function touchSession(db: D1Database, id: string, at: string): Promise<void> {
  await withRetry(() => db.prepare('UPDATE sessions SET seen_at = ?2 WHERE id = ?1').bind(id, at).run());
}

/** The person has just shown a passkey. */
export function refreshSession(db: D1Database, id: string, freshUntil: string): D1PreparedStatement {
  return db.prepare('UPDATE sessions SET fresh_until = ?2 WHERE id = ?1').bind(id, freshUntil);
}

/** One session of a person. */
export function deleteSession(db: D1Database, staff: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM sessions WHERE staff = ?1 AND id = ?2').bind(staff, id);
}

/** Every session of a person, but one if it is named. */
export function deleteSessions(db: D1Database, staff: string, but: string | null = null): D1PreparedStatement {
  return db.prepare('DELETE FROM sessions WHERE staff = ?1 AND id IS NOT ?2').bind(staff, but);
}

/** What a person may know of their sessions. */
export interface SessionFacts {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly device: string;
}

/** Sessions of a person that still run, newest first. */
export async function listSessions(
  db: D1Database,
  staff: string,
  now: string,
  idleSince: string,
): Promise<SessionFacts[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT id, created_at AS createdAt, seen_at AS seenAt, device FROM sessions
         WHERE staff = ?1 AND expires_at > ?2 AND seen_at > ?3 ORDER BY created_at DESC, id`,
      )
      .bind(staff, now, idleSince)
      .all<SessionFacts>(),
  );
  return results;
}

/** Takes away what has ended by time, at most a bounded number of each. */
export async function forgetEnded(db: D1Database, now: string): Promise<void> {
  await withRetry(() =>
    db.batch([
      db
        .prepare('DELETE FROM sessions WHERE hash IN (SELECT hash FROM sessions WHERE expires_at <= ?1 LIMIT 500)')
        .bind(now),
      db
        .prepare('DELETE FROM challenges WHERE hash IN (SELECT hash FROM challenges WHERE expires_at <= ?1 LIMIT 500)')
        .bind(now),
    ]),
  );
}
