import { insertCaughtMail } from '../store/caught-mail.ts';
import type { Mailer } from './port.ts';

/** Keeps every mail in the database, where `GET /dev/mail` shows it. For a developer's machine. */
export function catchAll(db: D1Database, now: () => Date): Mailer {
  return {
    send: ({ to, ...message }) => insertCaughtMail(db, { ...message, recipient: to, at: now().toISOString() }),
  };
}
