import { localDateTime } from '../domain/clock.ts';
import { retryAt } from '../domain/notices.ts';
import { compose } from '../mail/compose.ts';
import type { Post } from '../mail/mailer.ts';
import type { Message } from '../mail/port.ts';
import type { TakenMail } from '../store/contacts.ts';
import { deleteMail, postponeMail, takeMail } from '../store/outgoing-mail.ts';
import { withRetry } from '../store/retry.ts';
import { linkToken } from './contact-ids.ts';

/** How many mails one run takes: few enough to be sent within the lease, enough for 1,700 an hour. */
const BATCH = 30;

/** As long as a run holds what it took. Longer than any run lives. */
const LEASE_MS = 5 * 60_000;

/** What sending needs. */
export interface MailRun {
  readonly db: D1Database;
  readonly pepper: string;
  readonly post: Post;
  readonly now: Date;
}

/**
 * Sends the mail that waits. At least once: a mail is forgotten only after it was taken over, so a run that dies in between sends
 * it again. A failure is nobody's but that mail's; it is tried again later, and given up after five days.
 * @returns how many were sent.
 */
export async function sendMail(run: MailRun): Promise<number> {
  const { db, post, now } = run;
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const claim = crypto.randomUUID();
  const taken = await takeMail(db, { claim, now: now.toISOString(), until, limit: BATCH });
  if (!taken.length) return 0;
  const sendings = taken.map(async (mail) => post.mailer.send(await messageOf(mail, run)));
  const outcomes = await Promise.allSettled(sendings);
  const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
  await withRetry(() => db.batch(taken.map((mail, i) => settle(db, mail, outcomes[i], now))));
  if (failures.length) report(failures.map(({ reason }) => reason));
  return taken.length - failures.length;
}

async function messageOf(mail: TakenMail, { pepper, post }: MailRun): Promise<Message> {
  const { notice, number, contact, lang, agency, at } = mail;
  const confirming = notice === 'confirm';
  const token = await linkToken(pepper, confirming ? 'confirm' : 'unsubscribe', { number, contact });
  return compose({
    ...mail,
    to: mail.email,
    on: localDateTime(new Date(at)).date,
    page: `${post.origin}/a/${agency}/${number}?lang=${lang}`,
    link: `${post.origin}/${confirming ? 'n' : 'u'}/${token}?lang=${lang}`,
  });
}

function settle(
  db: D1Database,
  mail: TakenMail,
  outcome: PromiseSettledResult<void> | undefined,
  now: Date,
): D1PreparedStatement {
  // Sent, or nobody will ever take it.
  const ended = outcome?.status === 'fulfilled' || outcome?.reason?.permanent === true;
  const next = ended ? null : retryAt(mail.attempts, new Date(mail.at), now);
  return next ? postponeMail(db, mail, next.toISOString()) : deleteMail(db, mail);
}

/** Names and codes of what went wrong, and no message: a carrier's message may hold an address. */
function report(reasons: readonly unknown[]): void {
  const causes = reasons.map((reason) => {
    const { name = 'Error', code } = reason as { name?: string; code?: unknown };
    return typeof code === 'string' ? `${name} ${code}` : name;
  });
  console.error(
    JSON.stringify({ level: 'error', job: 'send-mail', failed: reasons.length, causes: [...new Set(causes)] }),
  );
}
