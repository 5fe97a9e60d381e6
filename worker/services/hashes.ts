/** Hashes the services store instead of secrets. */

const encoder = new TextEncoder();

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a keyed hash is of. */
export type Purpose =
  | 'key'
  | 'body'
  | 'follow-up'
  | 'support'
  | 'useful'
  | 'network'
  | 'contact'
  | 'confirm'
  | 'unsubscribe';

/**
 * HMAC-SHA-256 with the deployment's secret, in hex. `purpose` keeps the hashes of different things apart.
 * What it protects has little entropy of its own to a thief who holds the database but not the secret.
 */
export async function keyedHash(pepper: string, purpose: Purpose, text: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(pepper), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return hex(await crypto.subtle.sign('HMAC', key, encoder.encode(`${purpose}/1\n${text}`)));
}

/** SHA-256 of a staff token, in hex. A token has 256 random bits, so a fast hash is enough (ASVS 6.5.2). */
export async function tokenHash(token: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', encoder.encode(token)));
}

/** Compares two hashes in a time that tells nothing of where they differ. */
export function sameHash(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return difference === 0;
}
