/** Mail of a developer's machine, which went nowhere. */
import { withRetry } from './retry.ts';

/** A mail as it would have been sent. */
export interface CaughtMail {
  readonly at: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

const SHOWN = 50;

export async function insertCaughtMail(db: D1Database, mail: CaughtMail): Promise<void> {
  await withRetry(() =>
    db
      .prepare('INSERT INTO caught_mail (at, recipient, subject, text, headers) VALUES (?1, ?2, ?3, ?4, ?5)')
      .bind(mail.at, mail.recipient, mail.subject, mail.text, JSON.stringify(mail.headers))
      .run(),
  );
}

/** The latest mails, newest first. */
export async function readCaughtMail(db: D1Database): Promise<CaughtMail[]> {
  const { results } = await withRetry(() =>
    db
      .prepare('SELECT at, recipient, subject, text, headers FROM caught_mail ORDER BY id DESC LIMIT ?1')
      .bind(SHOWN)
      .all<Omit<CaughtMail, 'headers'> & { headers: string }>(),
  );
  return results.map(({ headers, ...mail }) => ({ ...mail, headers: JSON.parse(headers) }));
}
