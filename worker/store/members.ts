/** The people of the desk, as those see them who look after them. */
import type { Role } from '../../sdk/contract/desk-vocabulary.ts';
import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';
import { withRetry } from './retry.ts';

/** What is set of a person. */
export interface MemberDraft {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly official: string | null;
  readonly email: string | null;
  readonly lang: AnswerLanguage;
}

/** A code that could let the person in now, or could once it is approved. */
export interface MemberCode {
  readonly madeBy: string | null;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly waits: boolean;
}

export interface Member extends MemberDraft {
  readonly id: string;
  readonly agency: string | null;
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly passkeys: number;
  readonly lastSeenAt: string | null;
  readonly code: MemberCode | null;
}

interface MemberRow {
  id: string;
  agency: string | null;
  name: string;
  roles: string;
  official: string | null;
  email: string | null;
  lang: AnswerLanguage;
  created_at: string;
  disabled_at: string | null;
  passkeys: number;
  last_used_at: string | null;
  made_by: string | null;
  made_at: string | null;
  expires_at: string | null;
  waits: number | null;
}

function memberOf(row: MemberRow): Member {
  const { made_by: madeBy, made_at: madeAt, expires_at: expiresAt, waits } = row;
  return {
    id: row.id,
    agency: row.agency,
    name: row.name,
    roles: JSON.parse(row.roles),
    official: row.official,
    email: row.email,
    lang: row.lang,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    passkeys: row.passkeys,
    lastSeenAt: row.last_used_at,
    code: madeAt === null || expiresAt === null ? null : { madeBy, madeAt, expiresAt, waits: waits === 1 },
  };
}

/** The people of an agency; or, for whoever looks after the service, its own people and the admins of every agency. */
export async function listMembers(db: D1Database, agency: string | null, now: string): Promise<Member[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT s.*, (SELECT count(*) FROM passkeys p WHERE p.staff = s.id) AS passkeys,
           (SELECT max(p.last_used_at) FROM passkeys p WHERE p.staff = s.id) AS last_used_at,
           (SELECT m.name FROM staff m WHERE m.id = c.made_by) AS made_by, c.made_at, c.expires_at, c.waits
         FROM staff s LEFT JOIN enrolment_codes c ON c.staff = s.id AND c.used_at IS NULL AND c.expires_at > ?2
         WHERE s.agency IS ?1
           OR (?1 IS NULL AND EXISTS (SELECT 1 FROM json_each(s.roles) r WHERE r.value = 'admin'))
         ORDER BY s.agency, s.disabled_at IS NOT NULL, s.name, s.id LIMIT 1000`,
      )
      .bind(agency, now)
      .all<MemberRow>(),
  );
  return results.map(memberOf);
}

export async function findMember(db: D1Database, id: string, now: string): Promise<Member | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT s.*, (SELECT count(*) FROM passkeys p WHERE p.staff = s.id) AS passkeys,
           (SELECT max(p.last_used_at) FROM passkeys p WHERE p.staff = s.id) AS last_used_at,
           (SELECT m.name FROM staff m WHERE m.id = c.made_by) AS made_by, c.made_at, c.expires_at, c.waits
         FROM staff s LEFT JOIN enrolment_codes c ON c.staff = s.id AND c.used_at IS NULL AND c.expires_at > ?2
         WHERE s.id = ?1`,
      )
      .bind(id, now)
      .first<MemberRow>(),
  );
  return row && memberOf(row);
}

/** Somebody of an agency by name, who is not disabled, and how many passkeys they have. */
export async function findMemberByName(
  db: D1Database,
  agency: string | null,
  name: string,
): Promise<{ readonly id: string; readonly passkeys: number } | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT s.id, (SELECT count(*) FROM passkeys p WHERE p.staff = s.id) AS passkeys FROM staff s
         WHERE s.agency IS ?1 AND s.name = ?2 AND s.disabled_at IS NULL ORDER BY s.created_at LIMIT 1`,
      )
      .bind(agency, name)
      .first<{ id: string; passkeys: number }>(),
  );
  return row ?? null;
}

/** Admins with a passkey, other than these two, who could confirm what one of them asks for the other. */
export async function countWitnesses(
  db: D1Database,
  agency: string | null,
  but: readonly [string, string],
): Promise<number> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT count(*) AS n FROM staff s
         WHERE (s.agency IS NULL OR s.agency = ?1) AND s.id NOT IN (?2, ?3) AND s.disabled_at IS NULL
           AND EXISTS (SELECT 1 FROM json_each(s.roles) r WHERE r.value = 'admin')
           AND EXISTS (SELECT 1 FROM passkeys p WHERE p.staff = s.id)`,
      )
      .bind(agency, ...but)
      .first<{ n: number }>(),
  );
  return row?.n ?? 0;
}

/** Whether an agency has an admin who is not disabled. */
export async function hasAdmin(db: D1Database, agency: string | null): Promise<boolean> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT 1 FROM staff s, json_each(s.roles) r
         WHERE s.agency IS ?1 AND s.disabled_at IS NULL AND r.value = 'admin' LIMIT 1`,
      )
      .bind(agency)
      .first(),
  );
  return row !== null;
}

export function insertMember(
  db: D1Database,
  member: MemberDraft & { readonly id: string; readonly agency: string | null; readonly createdAt: string },
): D1PreparedStatement {
  const { id, agency, name, roles, official, email, lang, createdAt } = member;
  return db
    .prepare(
      `INSERT INTO staff (id, agency, name, roles, official, email, lang, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
    )
    .bind(id, agency, name, JSON.stringify(roles), official, email, lang, createdAt);
}

/** Changes a person, unless that would leave the agency without an admin. */
export function updateMember(db: D1Database, id: string, draft: MemberDraft): D1PreparedStatement {
  const { name, roles, official, email, lang } = draft;
  return db
    .prepare(
      `UPDATE staff SET name = ?2, roles = ?3, official = ?4, email = ?5, lang = ?6 WHERE id = ?1 AND (
         ?7 OR disabled_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM json_each(staff.roles) r WHERE r.value = 'admin')
         OR EXISTS (SELECT 1 FROM staff o, json_each(o.roles) r
           WHERE o.agency IS staff.agency AND o.id <> ?1 AND o.disabled_at IS NULL AND r.value = 'admin'))`,
    )
    .bind(id, name, JSON.stringify(roles), official, email, lang, roles.includes('admin') ? 1 : 0);
}

/** Disables a person, unless that would leave the agency without an admin. */
export function disableMember(db: D1Database, id: string, now: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE staff SET disabled_at = ?2 WHERE id = ?1 AND disabled_at IS NULL AND (
         NOT EXISTS (SELECT 1 FROM json_each(staff.roles) r WHERE r.value = 'admin')
         OR EXISTS (SELECT 1 FROM staff o, json_each(o.roles) r
           WHERE o.agency IS staff.agency AND o.id <> ?1 AND o.disabled_at IS NULL AND r.value = 'admin'))`,
    )
    .bind(id, now);
}

export function enableMember(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare('UPDATE staff SET disabled_at = NULL WHERE id = ?1 AND disabled_at IS NOT NULL').bind(id);
}
