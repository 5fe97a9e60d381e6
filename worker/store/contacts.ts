/** The only module that touches addresses of people. */
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { Notice } from '../domain/notices.ts';
import { noticeOf } from '../domain/notices.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';
import type { NewEvent } from './events.ts';

/** An address to store. `id` is a keyed hash of role and address. */
export interface NewContact {
  readonly id: string;
  readonly email: string;
  readonly lang: Language;
  readonly at: string;
}

/**
 * Adds the address of the appeal that `keyHash` was accepted as; part of the batch that accepts it, before its first event. A
 * resend adds nothing, and does not bring back what was ended.
 */
export function insertFirstContact(db: D1Database, keyHash: string, contact: NewContact): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO contacts (agency, appeal, id, role, email, lang, asked_at, confirmed_at)
       SELECT s.agency, s.appeal, ?2, 'applicant', ?3, ?4, ?5, ?5 FROM submissions s
       WHERE s.key_hash = ?1
         AND NOT EXISTS (SELECT 1 FROM events e WHERE e.agency = s.agency AND e.appeal = s.appeal AND e.seq = 1)`,
    )
    .bind(keyHash, contact.id, contact.email, contact.lang, contact.at);
}

/** Puts another address in the place of the applicant's, or none. Mail that waits for the old one goes with it. */
export function replaceApplicant(
  db: D1Database,
  agency: string,
  appeal: number,
  contact: NewContact | null,
): D1PreparedStatement[] {
  const end = db
    .prepare("DELETE FROM contacts WHERE agency = ?1 AND appeal = ?2 AND role = 'applicant'")
    .bind(agency, appeal);
  if (!contact) return [end];
  const begin = db
    .prepare(
      `INSERT INTO contacts (agency, appeal, id, role, email, lang, asked_at, confirmed_at)
       VALUES (?1, ?2, ?3, 'applicant', ?4, ?5, ?6, ?6)`,
    )
    .bind(agency, appeal, contact.id, contact.email, contact.lang, contact.at);
  return [end, begin];
}

/** The applicant's own address. */
export function selectApplicant(db: D1Database, agency: string, appeal: number): D1PreparedStatement {
  return db
    .prepare("SELECT email FROM contacts WHERE agency = ?1 AND appeal = ?2 AND role = 'applicant'")
    .bind(agency, appeal);
}

export function readApplicant(result: D1Result | undefined): string | null {
  return (result?.results[0] as { email: string } | undefined)?.email ?? null;
}

/** How often an address may be asked: once an appeal, and this often over all of them, since `since`. */
export interface AskLimit {
  readonly since: string;
  readonly asks: number;
}

/**
 * Asks an address whether it wants to follow an appeal: the row, and the mail with the question. Asked again, confirmed before, or
 * asked too often, it changes nothing.
 */
export function askFollower(
  db: D1Database,
  agency: string,
  appeal: number,
  contact: NewContact,
  { since, asks }: AskLimit,
): D1PreparedStatement[] {
  const row = db
    .prepare(
      `INSERT INTO contacts (agency, appeal, id, role, email, lang, asked_at)
       SELECT ?1, ?2, ?3, 'follower', ?4, ?5, ?6
       WHERE (SELECT COUNT(*) FROM contacts WHERE id = ?3 AND role = 'follower' AND asked_at > ?7) < ?8
       ON CONFLICT (agency, appeal, id) DO UPDATE SET asked_at = excluded.asked_at, lang = excluded.lang
         WHERE confirmed_at IS NULL AND asked_at <= ?7`,
    )
    .bind(agency, appeal, contact.id, contact.email, contact.lang, contact.at, since, asks);
  // `changes()` is of the statement before: no row asked, no question.
  const question = db
    .prepare(
      `INSERT INTO outgoing_mail (agency, appeal, contact, seq, notice, at, next_at)
       SELECT agency, appeal, id, 0, 'confirm', ?4, ?4 FROM contacts
       WHERE agency = ?1 AND appeal = ?2 AND id = ?3 AND changes() > 0
       ON CONFLICT (agency, appeal, contact, seq) DO NOTHING`,
    )
    .bind(agency, appeal, contact.id, contact.at);
  return [row, question];
}

/** Which contact a link in a mail is about. */
export interface ContactKey {
  readonly prefix: string;
  readonly appeal: number;
  readonly id: string;
}

/** Confirms a follower that was asked after `since`. Confirmed once, a link says yes again. */
export function confirmFollower(
  db: D1Database,
  { prefix, appeal, id }: ContactKey,
  at: string,
  since: string,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE contacts SET confirmed_at = COALESCE(confirmed_at, ?4)
       WHERE agency = (SELECT id FROM agencies WHERE prefix = ?1) AND appeal = ?2 AND id = ?3
         AND (confirmed_at IS NOT NULL OR asked_at > ?5)`,
    )
    .bind(prefix, appeal, id, at, since);
}

/** Ends one contact, and the mail that waits for it. */
export function deleteContact(db: D1Database, { prefix, appeal, id }: ContactKey): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM contacts
       WHERE agency = (SELECT id FROM agencies WHERE prefix = ?1) AND appeal = ?2 AND id = ?3`,
    )
    .bind(prefix, appeal, id);
}

/** Ends every contact of an appeal, and the mail that waits for them. */
export function deleteContacts(db: D1Database, agency: string, appeal: number): D1PreparedStatement {
  return db.prepare('DELETE FROM contacts WHERE agency = ?1 AND appeal = ?2').bind(agency, appeal);
}

/** Forgets the addresses that were asked before `since` and never confirmed. */
export function deleteUnconfirmed(db: D1Database, since: string): D1PreparedStatement {
  return db.prepare('DELETE FROM contacts WHERE confirmed_at IS NULL AND asked_at <= ?1').bind(since);
}

/** Events of the n-th part of an appeal are told apart from the others by counting from n million. */
const PART_SEQ = 1_000_000;

/**
 * The mails an event makes: one for each confirmed address of the citizen's appeal, whichever body answers it or a part of it. No
 * statement at all where nobody is told of it.
 */
export function insertNotices(db: D1Database, agency: string, appeal: number, event: NewEvent): D1PreparedStatement[] {
  const notice = noticeOf(event);
  if (!notice) return [];
  const statement = db.prepare(
    `INSERT INTO outgoing_mail (agency, appeal, contact, seq, notice, at, next_at)
     SELECT c.agency, c.appeal, c.id, ?3 + ?6 * COALESCE(h.part, 0), ?4, ?5, ?5 FROM (SELECT ?1 AS agency, ?2 AS appeal) e
     LEFT JOIN handovers h ON h.agency = e.agency AND h.appeal = e.appeal
     JOIN contacts c ON c.agency = COALESCE(h.first_agency, e.agency) AND c.appeal = COALESCE(h.first_appeal, e.appeal)
     WHERE c.confirmed_at IS NOT NULL`,
  );
  return [statement.bind(agency, appeal, event.seq, notice, event.at, PART_SEQ)];
}

/** A mail that a run has taken, with everything it says. */
export interface TakenMail {
  readonly agency: string;
  readonly appeal: number;
  readonly contact: string;
  readonly seq: number;
  readonly notice: Notice;
  /** Time of the event. */
  readonly at: string;
  /** This one included. */
  readonly attempts: number;
  readonly email: string;
  readonly lang: Language;
  readonly number: string;
  /** `null` once nobody has to answer any more. */
  readonly dueOn: LocalDate | null;
}

interface TakenRow extends Omit<TakenMail, 'number' | 'dueOn'> {
  prefix: string;
  due_on: string;
  stopped_on: string | null;
}

/** What one run holds until `until`, with the addresses. A term is that of the body which answers now. */
export function selectTaken(db: D1Database, claim: string, until: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT m.agency, m.appeal, m.contact, m.seq, m.notice, m.at, m.attempts, c.email, c.lang, g.prefix, a.due_on, a.stopped_on
       FROM outgoing_mail m
       JOIN contacts c ON c.agency = m.agency AND c.appeal = m.appeal AND c.id = m.contact
       LEFT JOIN handovers h ON h.first_agency = m.agency AND h.first_appeal = m.appeal AND h.part = m.seq / CAST(?3 AS INTEGER) AND h.held = 1
       JOIN appeals a ON a.agency = COALESCE(h.agency, m.agency) AND a.id = COALESCE(h.appeal, m.appeal)
       JOIN agencies g ON g.id = m.agency
       WHERE m.next_at = ?2 AND m.claim = ?1 ORDER BY m.at, m.seq`,
    )
    .bind(claim, until, PART_SEQ);
}

export function readTaken(result: D1Result | undefined): TakenMail[] {
  return ((result?.results ?? []) as TakenRow[]).map(({ prefix, due_on, stopped_on, ...mail }) => ({
    ...mail,
    number: formatNumber({ prefix, ...fromAppealId(mail.appeal) }),
    dueOn: stopped_on === null ? due_on : null,
  }));
}
