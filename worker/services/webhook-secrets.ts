/** Secrets of webhooks: made here, sealed for the database, and used to sign. */

const encoder = new TextEncoder();

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** `whsec_` and 256 random bits in base64, as Standard Webhooks writes a secret. */
export function newSecret(): string {
  return `whsec_${base64(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)))}`;
}

/**
 * The key that seals secrets, made of the deployment's own with HKDF (RFC 5869). A secret must be used and so cannot be a hash; sealed,
 * it is worth nothing to who holds a copy of the database alone.
 */
async function sealingKey(pepper: string): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', encoder.encode(pepper), 'HKDF', false, ['deriveKey']);
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode('webhook-secret/1'),
  };
  return crypto.subtle.deriveKey(derivation, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals a secret for one webhook: put into the row of another one, it does not open. */
export async function sealSecret(pepper: string, webhook: string, secret: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: encoder.encode(webhook) };
  const sealed = await crypto.subtle.encrypt(how, await sealingKey(pepper), encoder.encode(secret));
  return base64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
}

/** @throws {DOMException} if it was sealed with another key or for another webhook. */
export async function openSecret(pepper: string, webhook: string, sealed: string): Promise<string> {
  const bytes = fromBase64(sealed);
  const how = {
    name: 'AES-GCM',
    iv: bytes.subarray(0, NONCE_BYTES),
    additionalData: encoder.encode(webhook),
  };
  const secret = await crypto.subtle.decrypt(how, await sealingKey(pepper), bytes.subarray(NONCE_BYTES));
  return new TextDecoder().decode(secret);
}

/** What is signed: the message's id, the time of the try in whole seconds, and the body as it is sent. */
export interface Signed {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
}

/** The value of `webhook-signature`: `v1,…` for each secret, the newest first. */
export async function signatures(secrets: readonly string[], { id, timestamp, body }: Signed): Promise<string> {
  const content = encoder.encode(`${id}.${timestamp}.${body}`);
  const each = secrets.map(async (secret) => {
    const raw = fromBase64(secret.replace(/^whsec_/, ''));
    const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return `v1,${base64(new Uint8Array(await crypto.subtle.sign('HMAC', key, content)))}`;
  });
  return (await Promise.all(each)).join(' ');
}
