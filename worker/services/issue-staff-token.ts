import { base64url } from '../../sdk/contract/code.ts';
import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import { insertStaffToken } from '../store/staff.ts';
import { tokenHash } from './hashes.ts';

/** Who gets a token, for what, and how long. */
export interface TokenRequest {
  readonly agency: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
  readonly now: Date;
}

const DAY_MS = 86_400_000;

/** Makes a staff token and stores its hash. The token is returned once and can never be read again. */
export async function issueStaffToken(
  db: D1Database,
  { agency, name, scopes, days, now }: TokenRequest,
): Promise<{ token: string; id: string; expiresAt: string }> {
  const token = `jst_${base64url(crypto.getRandomValues(new Uint8Array(32)))}`;
  const id = crypto.randomUUID();
  const expiresAt = new Date(now.getTime() + days * DAY_MS).toISOString();
  const hash = await tokenHash(token);
  await insertStaffToken(db, { hash, id, agency, name, scopes, createdAt: now.toISOString(), expiresAt });
  return { token, id, expiresAt };
}
