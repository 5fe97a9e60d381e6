import { mimeOf } from './mime.ts';
import type { Mailer, Message } from './port.ts';
import type { Connect, SmtpSecurity } from './smtp-session.ts';
import { SmtpError, SmtpSession } from './smtp-session.ts';

/** Whose server carries the mail. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly security: SmtpSecurity;
  /** `null`: the server asks for none. */
  readonly credentials: { readonly user: string; readonly password: string } | null;
  /** The address mail comes from. */
  readonly from: string;
}

/** How long handing over one mail may take, from the first byte to the last. */
const TIMEOUT_MS = 30_000;

/** Connections at a time: a platform gives a worker six, and other work wants some. */
const CONNECTIONS = 4;

const SECURE: Readonly<Record<SmtpSecurity, 'off' | 'on' | 'starttls'>> = {
  tls: 'on',
  starttls: 'starttls',
  none: 'off',
};

/** What may stand between the angle brackets of a command. Others need SMTPUTF8 (RFC 6531), which is not spoken here. */
const ADDRESS = /^[!-;=?-~]{1,254}$/;

/** Sends through an SMTP server, a connection for each mail. */
export function smtpMailer(connect: Connect, server: SmtpServer, now: () => Date, timeoutMs = TIMEOUT_MS): Mailer {
  const slots = Array.from({ length: CONNECTIONS }, () => Promise.resolve());
  let turn = 0;
  const options = { secureTransport: SECURE[server.security], allowHalfOpen: false } as const;
  return {
    send(message) {
      const slot = turn++ % CONNECTIONS;
      const sending = (slots[slot] ?? Promise.resolve()).then(() => {
        if (!ADDRESS.test(message.to)) throw new SmtpError('ADDRESS');
        const session = new SmtpSession(connect({ hostname: server.host, port: server.port }, options));
        return hand(session, converse(session, server, message, now()), timeoutMs);
      });
      slots[slot] = sending.catch(() => undefined);
      return sending;
    },
  };
}

async function hand(session: SmtpSession, work: Promise<void>, timeoutMs: number): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new SmtpError('TIMEOUT')), timeoutMs);
  let polite = false;
  try {
    await Promise.race([work, late.promise]);
    polite = true;
  } catch (error) {
    // A platform's own words about a connection may name an address of ours.
    throw error instanceof SmtpError ? error : new SmtpError('CONNECTION');
  } finally {
    clearTimeout(timer);
    await session.close(polite);
  }
}

async function converse(session: SmtpSession, server: SmtpServer, message: Message, at: Date): Promise<void> {
  const { security, credentials, from } = server;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  await session.greet(domain);
  if (security === 'starttls') await session.startTls(domain);
  if (credentials) await session.signIn(credentials.user, credentials.password);
  const messageId = `${crypto.randomUUID()}@${domain}`;
  await session.deliver(from, message.to, mimeOf(message, { from, at, messageId }));
}
