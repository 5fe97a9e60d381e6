/** Mail that waits to be sent. Rows are made by `contacts.ts`, which alone knows who listens. */
import type { TakenMail } from './contacts.ts';
import { readTaken, selectTaken } from './contacts.ts';
import { withRetry } from './retry.ts';

/** How a run takes mail. Until `until` nobody else gets what it took; what a run that died has left goes to the next one then. */
export interface Claim {
  readonly claim: string;
  readonly now: string;
  readonly until: string;
  readonly limit: number;
}

/** Takes the mail that has waited longest, in one batch, which is one transaction: two runs never hold the same mail at once. */
export async function takeMail(db: D1Database, { claim, now, until, limit }: Claim): Promise<TakenMail[]> {
  const take = db
    .prepare(
      `UPDATE outgoing_mail SET claim = ?1, next_at = ?3, attempts = attempts + 1
       WHERE (agency, appeal, contact, seq) IN (
         SELECT agency, appeal, contact, seq FROM outgoing_mail WHERE next_at <= ?2 ORDER BY next_at LIMIT ?4)`,
    )
    .bind(claim, now, until, limit);
  const [, taken] = await withRetry(() => db.batch([take, selectTaken(db, claim, until)]));
  return readTaken(taken);
}

/** Forgets a mail that was sent or given up. */
export function deleteMail(db: D1Database, { agency, appeal, contact, seq }: TakenMail): D1PreparedStatement {
  return db
    .prepare('DELETE FROM outgoing_mail WHERE agency = ?1 AND appeal = ?2 AND contact = ?3 AND seq = ?4')
    .bind(agency, appeal, contact, seq);
}

/** Leaves a mail for a later run. */
export function postponeMail(db: D1Database, mail: TakenMail, nextAt: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE outgoing_mail SET next_at = ?5, claim = NULL
       WHERE agency = ?1 AND appeal = ?2 AND contact = ?3 AND seq = ?4`,
    )
    .bind(mail.agency, mail.appeal, mail.contact, mail.seq, nextAt);
}

/** Drops what is no news any more, also where nothing is ever sent because no mailer is set up. */
export function deleteStaleMail(db: D1Database, before: string): D1PreparedStatement {
  return db.prepare('DELETE FROM outgoing_mail WHERE at <= ?1').bind(before);
}
