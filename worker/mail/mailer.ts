import { isLocalAddress } from '../domain/local-address.ts';
import { catchAll } from './catch-all.ts';
import type { SendEmailBinding } from './cloudflare.ts';
import { cloudflareMailer } from './cloudflare.ts';
import type { Mailer } from './port.ts';
import { guarded } from './port.ts';

/** What a deployment says about mail. All of it may be missing: then mail waits, and is dropped after five days. */
export interface MailEnv {
  readonly DB: D1Database;
  /** `cloudflare`: through the binding `SEND_EMAIL`. `catch-all`: nowhere, shown at `/dev/mail`; on a developer's machine. */
  readonly MAIL?: string;
  /** The address mail comes from. */
  readonly MAIL_FROM?: string;
  /** Origin of the deployment, for links in mail; a request's own host is not trusted with that. */
  readonly PUBLIC_URL?: string;
  readonly SEND_EMAIL?: SendEmailBinding;
}

/** What is missing for the mail that a deployment asks for; `undefined` if nothing is. */
export function mailFault({ MAIL, MAIL_FROM, PUBLIC_URL, SEND_EMAIL }: MailEnv): string | undefined {
  if (MAIL === undefined) return undefined;
  if (MAIL !== 'cloudflare' && MAIL !== 'catch-all') return 'MAIL is neither cloudflare nor catch-all';
  if (!PUBLIC_URL || !URL.canParse(PUBLIC_URL)) return 'MAIL needs PUBLIC_URL, the address of this deployment';
  // Whoever opens /dev/mail reads everybody's mail.
  if (MAIL === 'catch-all' && !isLocalAddress(PUBLIC_URL)) return 'MAIL = catch-all is for this machine alone';
  if (MAIL === 'cloudflare' && !SEND_EMAIL) return 'MAIL = cloudflare needs the binding SEND_EMAIL';
  if (MAIL === 'cloudflare' && !MAIL_FROM) return 'MAIL = cloudflare needs MAIL_FROM, the address mail comes from';
  return undefined;
}

/** Who carries the mail, and the origin that links in it lead to. */
export interface Post {
  readonly mailer: Mailer;
  readonly origin: string;
}

/** @returns `null` where no mail was set up. */
export function postOf(env: MailEnv, now: () => Date): Post | null {
  const { MAIL, MAIL_FROM, PUBLIC_URL, SEND_EMAIL, DB } = env;
  if (MAIL === undefined || PUBLIC_URL === undefined || mailFault(env)) return null;
  const { origin } = new URL(PUBLIC_URL);
  if (MAIL === 'catch-all') return { mailer: guarded(catchAll(DB, now)), origin };
  return SEND_EMAIL && MAIL_FROM ? { mailer: guarded(cloudflareMailer(SEND_EMAIL, MAIL_FROM)), origin } : null;
}
