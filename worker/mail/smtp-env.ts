import { isLocalAddress } from '../domain/local-address.ts';
import type { SmtpServer } from './smtp.ts';
import type { Connect, SmtpSecurity } from './smtp-session.ts';

/** What a deployment says about its mail server. */
export interface SmtpEnv {
  readonly SMTP_HOST?: string;
  readonly SMTP_PORT?: string;
  readonly SMTP_USER?: string;
  /** A secret. */
  readonly SMTP_PASSWORD?: string;
  /** `tls`: from the first byte, usually port 465. `starttls`: usually port 587. `none`: on this machine alone. */
  readonly SMTP_SECURITY?: string;
  /** Brought by the platform. */
  readonly CONNECT?: Connect;
}

const SECURITIES: readonly SmtpSecurity[] = ['tls', 'starttls', 'none'];

const securityOf = (name: string | undefined) => SECURITIES.find((security) => security === name);

const portOf = (text = '') =>
  /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536 ? Number(text) : null;

/** What is missing or must not be; `undefined` if nothing is. */
export function smtpFault(env: SmtpEnv, from: string | undefined): string | undefined {
  const { SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD, SMTP_SECURITY, CONNECT } = env;
  if (!SMTP_HOST || !portOf(SMTP_PORT)) return 'MAIL = smtp needs SMTP_HOST and SMTP_PORT';
  if (!from || !/^[^\s<>@]+@[^\s<>@]+$/.test(from)) return 'MAIL = smtp needs MAIL_FROM, a bare address';
  if (!securityOf(SMTP_SECURITY)) return 'SMTP_SECURITY is none of tls, starttls and none';
  if ((SMTP_USER === undefined) !== (SMTP_PASSWORD === undefined)) return 'SMTP_USER and SMTP_PASSWORD go together';
  // Password, addresses and links that end notices would travel in the open.
  if (SMTP_SECURITY === 'none' && !isLocalAddress(`smtp://${SMTP_HOST}`)) {
    return 'SMTP_SECURITY = none is for a mail server on this machine alone';
  }
  return CONNECT ? undefined : 'MAIL = smtp needs a platform with sockets';
}

/** The server, of a deployment without a fault. */
export function smtpServer(env: SmtpEnv, from: string): SmtpServer {
  const { SMTP_HOST = '', SMTP_PORT, SMTP_USER, SMTP_PASSWORD, SMTP_SECURITY } = env;
  const credentials =
    SMTP_USER === undefined || SMTP_PASSWORD === undefined ? null : { user: SMTP_USER, password: SMTP_PASSWORD };
  const security = securityOf(SMTP_SECURITY) ?? 'tls';
  return { host: SMTP_HOST, port: portOf(SMTP_PORT) ?? 0, security, credentials, from };
}
