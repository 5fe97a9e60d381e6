/** SHA-256 of what is too long to be held: the platform's own digest wants all of it at once. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** @returns hexadecimal digits. */
export async function sha256Of(parts: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = sha256.create();
  for await (const part of parts) hash.update(part);
  return bytesToHex(hash.digest());
}
