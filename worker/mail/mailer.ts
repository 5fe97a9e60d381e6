import { isLocalAddress } from '../domain/local-address.ts';
import { catchAll } from './catch-all.ts';
import type { SendEmailBinding } from './cloudflare.ts';
import { cloudflareMailer } from './cloudflare.ts';
import type { Mailer } from './port.ts';
import { guarded } from './port.ts';
import { smtpMailer } from './smtp.ts';
import type { SmtpEnv } from './smtp-env.ts';
import { smtpFault, smtpServer } from './smtp-env.ts';

/** What a deployment says about mail. All of it may be missing: then mail waits, and is dropped after five days. */
export interface MailEnv extends SmtpEnv {
  readonly DB: D1Database;
  /**
   * `cloudflare`: through the binding `SEND_EMAIL`. `smtp`: through a mail server. `catch-all`: nowhere, shown at `/dev/mail`; on a
   * developer's machine.
   */
  readonly MAIL?: string;
  /** The address mail comes from. */
  readonly MAIL_FROM?: string;
  /** Origin of the deployment, for links in mail; a request's own host is not trusted with that. */
  readonly PUBLIC_URL?: string;
  readonly SEND_EMAIL?: SendEmailBinding;
}

/** What is missing for the mail that a deployment asks for; `undefined` if nothing is. */
export function mailFault(env: MailEnv): string | undefined {
  const { MAIL, MAIL_FROM, PUBLIC_URL, SEND_EMAIL } = env;
  if (MAIL === undefined) return undefined;
  if (!['cloudflare', 'smtp', 'catch-all'].includes(MAIL)) return 'MAIL is none of cloudflare, smtp and catch-all';
  if (!PUBLIC_URL || !URL.canParse(PUBLIC_URL)) return 'MAIL needs PUBLIC_URL, the address of this deployment';
  if (MAIL === 'smtp') return smtpFault(env, MAIL_FROM);
  // Whoever opens /dev/mail reads everybody's mail.
  if (MAIL === 'catch-all') {
    return isLocalAddress(PUBLIC_URL) ? undefined : 'MAIL = catch-all is for this machine alone';
  }
  if (!SEND_EMAIL) return 'MAIL = cloudflare needs the binding SEND_EMAIL';
  return MAIL_FROM ? undefined : 'MAIL = cloudflare needs MAIL_FROM, the address mail comes from';
}

/** Who carries the mail, and the origin that links in it lead to. */
export interface Post {
  readonly mailer: Mailer;
  readonly origin: string;
}

/** @returns `null` where no mail was set up. */
export function postOf(env: MailEnv, now: () => Date): Post | null {
  if (env.MAIL === undefined || env.PUBLIC_URL === undefined || mailFault(env)) return null;
  const mailer = mailerOf(env, now);
  return mailer && { mailer: guarded(mailer), origin: new URL(env.PUBLIC_URL).origin };
}

function mailerOf(env: MailEnv, now: () => Date): Mailer | null {
  const { MAIL, MAIL_FROM = '', SEND_EMAIL, CONNECT, DB } = env;
  if (MAIL === 'catch-all') return catchAll(DB, now);
  if (MAIL === 'smtp') return CONNECT ? smtpMailer(CONNECT, smtpServer(env, MAIL_FROM), now) : null;
  return SEND_EMAIL ? cloudflareMailer(SEND_EMAIL, MAIL_FROM) : null;
}
