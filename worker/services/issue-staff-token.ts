import { base64url } from '../../sdk/contract/code.ts';
import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import { withRetry } from '../store/retry.ts';
import { insertStaffLogIfChanged } from '../store/staff-log.ts';
import { insertStaffToken, revokeToken } from '../store/staff-tokens.ts';
import { tokenHash } from './hashes.ts';

/** Who gets a token, for what, and how long. */
export interface TokenRequest {
  readonly agency: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
  readonly now: Date;
  /** Member of the staff; left out: the operator, at the machine. */
  readonly madeBy?: string;
}

const DAY_MS = 86_400_000;

/** Makes a staff token and stores its hash. The token is returned once and can never be read again. */
export async function issueStaffToken(
  db: D1Database,
  { agency, name, scopes, days, now, madeBy }: TokenRequest,
): Promise<{ token: string; id: string; expiresAt: string }> {
  const token = `jst_${base64url(crypto.getRandomValues(new Uint8Array(32)))}`;
  const id = crypto.randomUUID();
  const expiresAt = new Date(now.getTime() + days * DAY_MS).toISOString();
  const hash = await tokenHash(token);
  const at = now.toISOString();
  const entry = { agency, at, staff: madeBy ?? null, action: 'token_made', data: { token: id, scopes } } as const;
  await withRetry(() =>
    db.batch([
      insertStaffToken(db, { hash, id, agency, name, scopes, createdAt: at, expiresAt }),
      insertStaffLogIfChanged(db, entry),
    ]),
  );
  return { token, id, expiresAt };
}

/** Ends a token of an agency with its next call. `false` if there is none that works. */
export async function revokeStaffToken(
  db: D1Database,
  { agency, token, by }: { readonly agency: string; readonly token: string; readonly by: string },
  now: Date,
): Promise<boolean> {
  const at = now.toISOString();
  const [revoked] = await withRetry(() =>
    db.batch([
      revokeToken(db, agency, token, at),
      insertStaffLogIfChanged(db, { agency, at, staff: by, action: 'token_revoked', data: { token } }),
    ]),
  );
  return Boolean(revoked?.meta.changes);
}
