/** Codes that let somebody add a passkey: 140 random bits, written so that they can be dictated. */
import { HOLDS_MS } from '../domain/sign-in.ts';
import type { Invited, NewEnrolmentCode } from '../store/enrolment-codes.ts';
import { findByCode } from '../store/enrolment-codes.ts';
import type { Passkey } from '../store/passkeys.ts';
import { enrolWithCode } from '../store/passkeys.ts';
import { insertStaffLogIfChanged } from '../store/staff-log.ts';
import { tokenHash } from './hashes.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 28;

function newCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CHARACTERS));
  // 256 is a multiple of 32, so the low five bits of a random byte are uniform.
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** The hash of a code as people type it: any case, spaces or hyphens anywhere, O for 0, I or L for 1. */
export function codeHash(typed: string): Promise<string> {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return tokenHash(`enrol/1${code}`);
}

/** A new code, grouped for reading, and what is stored of it. */
export async function createEnrolmentCode(
  order: Pick<NewEnrolmentCode, 'staff' | 'madeBy' | 'removesPasskeys' | 'waits'>,
  now: Date,
): Promise<{ code: string; stored: NewEnrolmentCode }> {
  const code = newCode();
  const expiresAt = new Date(now.getTime() + HOLDS_MS.code).toISOString();
  const stored = { ...order, hash: await codeHash(code), madeAt: now.toISOString(), expiresAt };
  return { code: code.replace(/.{4}(?=.)/g, '$&-'), stored };
}

/** Who comes in with a code as typed; `null` for one that opens nothing, whatever the reason. */
export async function findInvited(db: D1Database, typed: string, now: Date): Promise<Invited | null> {
  return findByCode(db, await codeHash(typed), now.toISOString());
}

/** Adds a passkey for whoever has a code, and uses the code up. `false` if it held no more. */
export async function enrol(
  db: D1Database,
  key: Passkey,
  typed: string,
  invited: Invited,
  now: Date,
): Promise<boolean> {
  const [at, agency] = [now.toISOString(), invited.agency?.id ?? null];
  const entry = { agency, at, staff: key.staff, action: 'enrolled', data: { passkey: key.name } } as const;
  const [, used] = await db.batch([
    ...enrolWithCode(db, key, await codeHash(typed), at),
    insertStaffLogIfChanged(db, entry),
  ]);
  return Boolean(used?.meta.changes);
}
