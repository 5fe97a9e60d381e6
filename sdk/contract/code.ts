/**
 * The citizen's secret code: 24 Crockford base-32 characters (120 random bits) and a check character.
 *
 * The code is born where the citizen is, before anything is sent, and never travels with the appeal: what travels is a
 * one-way derivation of it, the idempotency key. A lost answer therefore loses nothing, a resend never duplicates, and a
 * leaked request log opens no appeal. Imports nothing; randomness and hashing come from WebCrypto.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 24;

/**
 * Check character of a body, by Luhn's method modulo 32: catches every single wrong character and nearly every swap of
 * neighbours, inside the same alphabet, so that the code can be dictated by phone.
 */
function checkCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const value = ALPHABET.indexOf(body.charAt(i));
    const doubled = (body.length - i) % 2 ? value * 2 : value;
    sum += (doubled >> 5) + (doubled & 31);
  }
  return ALPHABET.charAt(-sum & 31);
}

/** A new code, grouped for reading: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-C`. */
export function createCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_CHARACTERS));
  let body = '';
  // 256 is a multiple of 32, so the low five bits of a random byte are uniform.
  for (const byte of bytes) body += ALPHABET.charAt(byte & 31);
  return (body + checkCharacter(body)).replace(/.{4}(?=.)/g, '$&-');
}

/**
 * Reads a code as people type it: any case, spaces or hyphens anywhere, O for 0, I or L for 1.
 * @returns the 25 characters without separators, or `undefined` if the check character does not fit.
 */
export function parseCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const body = code.slice(0, RANDOM_CHARACTERS);
  // I, L and O are gone by now; U is the one letter that is left out and has no digit to stand for.
  return /^[\dA-TV-Z]{25}$/.test(code) && checkCharacter(body) === code[RANDOM_CHARACTERS] ? code : undefined;
}

/**
 * The `Idempotency-Key` that belongs to a code: base64url(SHA-256("idem/1" ‖ code)), 43 characters. It identifies the
 * appeal without opening it.
 * @param code a parsed code, as {@link parseCode} returns it.
 */
export async function idempotencyKeyOf(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`idem/1${code}`));
  return base64url(new Uint8Array(digest));
}

/** Bytes as base64url without padding (RFC 4648 §5). */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}
