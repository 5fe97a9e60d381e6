/** The keys by which appeals count their supporters: one for each appeal, so that nobody can tell from them who supports what. */
import { base64url } from '../../sdk/contract/code.ts';
import { hasSupported, readKeys, STORED, unkept } from './supported.ts';

function write(number: string, key: string, done: boolean): void {
  const keys = { ...readKeys(), [number]: { key, done } };
  try {
    localStorage.setItem(STORED, JSON.stringify(keys));
  } catch {
    unkept.keys = keys;
  }
}

/** The key of this browser for an appeal, 128 random bits as base64url: kept before it is sent, so that a lost answer doubles nothing. */
export function supportKey(number: string): string {
  const key = readKeys()[number]?.key ?? base64url(crypto.getRandomValues(new Uint8Array(16)));
  write(number, key, hasSupported(number));
  return key;
}

/** The service has counted it. */
export const markSupported = (number: string): void => write(number, supportKey(number), true);
