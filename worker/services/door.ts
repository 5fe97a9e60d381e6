import { idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import type { Place } from '../store/places.ts';
import { keyedHash } from './hashes.ts';

/** What a citizen brings to open an appeal. */
export interface NumberAndCode {
  /** Where the appeal of their number is answered. */
  readonly place: Place;
  /** As typed. */
  readonly code: string;
}

/** The keyed hash that opens an appeal if the code is right. */
export async function keyHashOf(pepper: string, code: string): Promise<string> {
  return keyedHash(pepper, 'key', await idempotencyKeyOf(parseCode(code) ?? ''));
}
