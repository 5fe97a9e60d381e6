/** Mail to the staff that waits to be sent. */
import type { Digest } from '../../sdk/contract/desk-vocabulary.ts';
import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { Claim } from './outgoing-mail.ts';
import { withRetry } from './retry.ts';

/** A mail to queue. The same id is the same mail: asked for twice, it is sent once as long as it waits. */
export interface NewStaffMail {
  readonly id: string;
  readonly staff: string;
  readonly template: string;
  /** Fills the template; no citizen's words. */
  readonly data: object;
  readonly at: string;
}

export function insertStaffMail(db: D1Database, { id, staff, template, data, at }: NewStaffMail): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO staff_mail (id, staff, template, data, at, next_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
       ON CONFLICT (id) DO NOTHING`,
    )
    .bind(id, staff, template, JSON.stringify(data), at);
}

/** A mail that a run has taken, with where it goes. */
export interface TakenStaffMail {
  readonly id: string;
  readonly template: string;
  readonly data: unknown;
  readonly at: string;
  /** This one included. */
  readonly attempts: number;
  readonly lang: AnswerLanguage;
  /** `null`: they have taken their address back, or work here no more. */
  readonly email: string | null;
}

/** Takes the mail that has waited longest, in one transaction, like that of citizens. */
export async function takeStaffMail(db: D1Database, { claim, now, until, limit }: Claim): Promise<TakenStaffMail[]> {
  const take = db
    .prepare(
      `UPDATE staff_mail SET claim = ?1, next_at = ?3, attempts = attempts + 1
       WHERE id IN (SELECT id FROM staff_mail WHERE next_at <= ?2 ORDER BY next_at LIMIT ?4)`,
    )
    .bind(claim, now, until, limit);
  const select = db
    .prepare(
      `SELECT m.id, m.template, m.data, m.at, m.attempts, s.lang,
         CASE WHEN s.disabled_at IS NULL THEN s.email END AS email
       FROM staff_mail m JOIN staff s ON s.id = m.staff WHERE m.next_at = ?2 AND m.claim = ?1 ORDER BY m.at, m.id`,
    )
    .bind(claim, until);
  const [, taken] = await withRetry(() => db.batch([take, select]));
  return ((taken?.results ?? []) as (Omit<TakenStaffMail, 'data'> & { data: string })[]).map(({ data, ...mail }) => ({
    ...mail,
    data: JSON.parse(data),
  }));
}

export function deleteStaffMail(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM staff_mail WHERE id = ?1').bind(id);
}

export function postponeStaffMail(db: D1Database, id: string, nextAt: string): D1PreparedStatement {
  return db.prepare('UPDATE staff_mail SET next_at = ?2, claim = NULL WHERE id = ?1').bind(id, nextAt);
}

export function deleteStaleStaffMail(db: D1Database, before: string): D1PreparedStatement {
  return db.prepare('DELETE FROM staff_mail WHERE at <= ?1').bind(before);
}

/** Somebody who wants to know every day or every week what waits, and has not been told in this one. */
export interface Subscriber {
  readonly id: string;
  readonly agency: string;
  readonly digest: Exclude<Digest, 'none'>;
}

/** @param monday of this week. @param time on the wall: nobody is told before their agency's day begins. */
export async function readUntold(
  db: D1Database,
  { today, monday, time }: { readonly today: LocalDate; readonly monday: LocalDate; readonly time: string },
  limit: number,
): Promise<Subscriber[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT s.id, s.agency, s.digest FROM staff s JOIN agencies g ON g.id = s.agency
         WHERE s.digest IN ('daily', 'weekly') AND s.digest <> 'none' AND s.disabled_at IS NULL AND s.email IS NOT NULL
           AND (s.digest_on IS NULL OR s.digest_on < CASE s.digest WHEN 'daily' THEN ?1 ELSE ?4 END) AND g.opens_at <= ?2
         ORDER BY s.digest, s.agency, s.id LIMIT ?3`,
      )
      .bind(today, time, limit, monday)
      .all<Subscriber>(),
  );
  return results;
}

export function markTold(db: D1Database, staff: string, today: LocalDate): D1PreparedStatement {
  return db.prepare('UPDATE staff SET digest_on = ?2 WHERE id = ?1').bind(staff, today);
}

/** How much of an agency waits: not taken up yet, due until `soon`, and due before today. */
export async function countWaiting(
  db: D1Database,
  agency: string,
  today: LocalDate,
  soon: LocalDate,
): Promise<{ fresh: number; dueSoon: number; overdue: number }> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT COUNT(*) FILTER (WHERE status IN ('moderation', 'registered')) AS fresh,
           COUNT(*) FILTER (WHERE due_on BETWEEN ?2 AND ?3) AS dueSoon, COUNT(*) FILTER (WHERE due_on < ?2) AS overdue
         FROM appeals INDEXED BY appeals_queue WHERE agency = ?1 AND stopped_on IS NULL`,
      )
      .bind(agency, today, soon)
      .first<{ fresh: number; dueSoon: number; overdue: number }>(),
  );
  return row ?? { fresh: 0, dueSoon: 0, overdue: 0 };
}
