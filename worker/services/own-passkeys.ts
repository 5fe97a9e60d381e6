/** What people do with their own passkeys and sessions. */
import type { PasskeyList, SessionList } from '../../sdk/contract/types.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { idleSince, until } from '../domain/sign-in.ts';
import type { Passkey } from '../store/passkeys.ts';
import * as keys from '../store/passkeys.ts';
import { withRetry } from '../store/retry.ts';
import * as sessions from '../store/sessions.ts';
import type { Person } from '../store/staff.ts';
import { insertStaffLogIfChanged } from '../store/staff-log.ts';

type Holder = Pick<Person, 'id' | 'agency' | 'session'>;

/** Records that a passkey was shown, and for a session that it was shown lately. `false` if another use came in between. */
export async function recordShown(
  db: D1Database,
  { key, counter, backedUp }: { readonly key: Passkey; readonly counter: number; readonly backedUp: boolean },
  now: Date,
  session?: string,
): Promise<boolean> {
  // Not retried: a second write would look like a second use of the same counter.
  const result = await keys.recordUse(db, key, { counter, backedUp, at: now.toISOString() }).run();
  if (!result.meta.changes) return false;
  if (session) await withRetry(() => sessions.refreshSession(db, session, until('fresh', now)).run());
  return true;
}

/** Adds another passkey of somebody who is signed in. */
export async function addPasskey(db: D1Database, { id: staff, agency }: Holder, key: Passkey): Promise<PasskeyList> {
  const data = { passkey: key.name };
  const entry = { agency: agency?.id ?? null, at: key.createdAt, staff, action: 'passkey_added', data } as const;
  await withRetry(() => db.batch([keys.insertPasskey(db, key), insertStaffLogIfChanged(db, entry)]));
  return readPasskeys(db, staff);
}

export async function readPasskeys(db: D1Database, staff: string): Promise<PasskeyList> {
  const items = (await keys.listPasskeys(db, staff)).map(({ id, name, createdAt, lastUsedAt, backedUp }) => ({
    id,
    name,
    createdAt,
    lastUsedAt,
    backedUp,
  }));
  return { items };
}

/** Gives a passkey another name. `null` if the person has none like it. */
export async function renamePasskey(
  db: D1Database,
  staff: string,
  id: string,
  name: string,
): Promise<PasskeyList | null> {
  const { meta } = await withRetry(() => keys.renamePasskey(db, staff, id, name).run());
  return meta.changes ? readPasskeys(db, staff) : null;
}

/** Removes a passkey. The last one stays. */
export async function removePasskey(
  db: D1Database,
  { id: staff, agency }: Holder,
  id: string,
  now: Date,
): Promise<Result<PasskeyList, 'not_found' | 'last_passkey'>> {
  const all = await keys.listPasskeys(db, staff);
  const found = all.find((key) => key.id === id);
  if (!found) return err('not_found');
  const data = { passkey: found.name };
  const entry = { agency: agency?.id ?? null, at: now.toISOString(), staff, action: 'passkey_removed', data } as const;
  const [removed] = await withRetry(() =>
    db.batch([keys.deletePasskey(db, staff, id), insertStaffLogIfChanged(db, entry)]),
  );
  return removed?.meta.changes ? ok(await readPasskeys(db, staff)) : err('last_passkey');
}

export async function readSessions(db: D1Database, { id, session }: Holder, now: Date): Promise<SessionList> {
  const running = await sessions.listSessions(db, id, now.toISOString(), idleSince(now));
  return { items: running.map((facts) => ({ ...facts, current: facts.id === session })) };
}

/** Ends one session of the person, every one, or every one but theirs. @returns how many ended. */
export async function endSessions(
  db: D1Database,
  { id: staff, agency, session }: Holder,
  which: { readonly one: string } | 'all' | 'others',
  now: Date,
): Promise<number> {
  const at = now.toISOString();
  const [ended] = await withRetry(() =>
    db.batch([
      typeof which === 'object'
        ? sessions.deleteSession(db, staff, which.one)
        : sessions.deleteSessions(db, staff, which === 'others' ? session : null),
      insertStaffLogIfChanged(db, { agency: agency?.id ?? null, at, staff, action: 'sessions_ended' }),
    ]),
  );
  return ended?.meta.changes ?? 0;
}
