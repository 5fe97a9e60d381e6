/** Sessions of people: reference tokens, of which the database holds the hash. */
import { base64url } from '../../sdk/contract/code.ts';
import type { Session } from '../../sdk/contract/types.ts';
import { isNews, isRunning, until } from '../domain/sign-in.ts';
import { withRetry } from '../store/retry.ts';
import { deleteSession, findSession, insertSession, insertSignIn, touchSession } from '../store/sessions.ts';
import type { Person } from '../store/staff.ts';
import { insertStaffLogIfChanged } from '../store/staff-log.ts';
import { tokenHash } from './hashes.ts';

/** Who begins a session, and where. */
export interface SessionStart {
  readonly staff: string;
  readonly device: string;
  readonly now: Date;
}

/** Begins a session, always under a new token (ASVS 7.2.4). The token is returned once and can never be read again. */
export async function openSession(db: D1Database, { staff, device, now }: SessionStart): Promise<string> {
  const token = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const [hash, id, at] = [await tokenHash(token), crypto.randomUUID(), now.toISOString()];
  const session = { hash, id, staff, at, expiresAt: until('session', now), freshUntil: until('fresh', now), device };
  await withRetry(() => db.batch([insertSession(db, session), insertSignIn(db, session)]));
  return token;
}

/**
 * Who a token belongs to, while its session runs.
 * @param used whether somebody has done something: that keeps it running. What a page asks by itself does not.
 */
export async function resumeSession(db: D1Database, token: string, now: Date, used = true): Promise<Person | null> {
  const found = await findSession(db, await tokenHash(token));
  if (!found) return null;
  const { person, seenAt } = found;
  if (!isRunning(seenAt, person.expiresAt, now)) return null;
  if (used && isNews(seenAt, now)) await touchSession(db, person.session, now.toISOString());
  return person;
}

/** Ends the session somebody sits in. */
export async function endOwnSession(db: D1Database, { id, session, agency }: Person, now: Date): Promise<void> {
  const at = now.toISOString();
  const entry = { agency: agency?.id ?? null, at, staff: id, action: 'signed_out' } as const;
  await withRetry(() => db.batch([deleteSession(db, id, session), insertStaffLogIfChanged(db, entry)]));
}

/** A session as the contract tells it. */
export function sessionView({
  id,
  name,
  roles,
  official,
  lang,
  agency,
  scopes,
  freshUntil,
  expiresAt,
}: Person): Session {
  return {
    person: { id, name, roles: [...roles], official, lang },
    agency: agency && { id: agency.id, prefix: agency.prefix, names: agency.names },
    scopes: [...scopes],
    freshUntil,
    expiresAt,
  };
}
