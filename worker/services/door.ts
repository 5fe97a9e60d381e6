import { idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import type { Agency } from '../store/agencies.ts';
import { idOf } from '../store/appeals.ts';
import { keyedHash } from './hashes.ts';

/** What a citizen brings to open an appeal. */
export interface NumberAndCode {
  readonly agency: Agency;
  readonly number: string;
  /** As typed. */
  readonly code: string;
}

/** Where an appeal would be, and the keyed hash that opens it if the code is right. */
export interface Door {
  readonly id: number;
  readonly keyHash: string;
}

export async function doorOf(pepper: string, { agency, number, code }: NumberAndCode): Promise<Door> {
  const keyHash = await keyedHash(pepper, 'key', await idempotencyKeyOf(parseCode(code) ?? ''));
  return { id: idOf(number, agency.prefix)?.id ?? 0, keyHash };
}
