/** The keys by which appeals count their supporters: one for each appeal, so that nobody can tell from them who supports what. */
import { base64url } from '../../sdk/contract/code.ts';

const STORED = 'jauap-support';

/** By number of the appeal: the key, and whether the service has it. */
type Keys = Record<string, { readonly key: string; readonly done: boolean }>;

/** Where the browser keeps nothing, as in a private frame, keys live as long as the page. */
let unkept: Keys = {};

function read(): Keys {
  try {
    return { ...unkept, ...JSON.parse(localStorage.getItem(STORED) ?? '{}') };
  } catch {
    // Forbidden, or spoiled by another script: what this page remembers is left.
    return unkept;
  }
}

function write(number: string, key: string, done: boolean): void {
  const keys = { ...read(), [number]: { key, done } };
  try {
    localStorage.setItem(STORED, JSON.stringify(keys));
  } catch {
    unkept = keys;
  }
}

/** Whether this browser has supported an appeal. */
export const hasSupported = (number: string): boolean => !!read()[number]?.done;

/** The key of this browser for an appeal, 128 random bits as base64url: kept before it is sent, so that a lost answer doubles nothing. */
export function supportKey(number: string): string {
  const key = read()[number]?.key ?? base64url(crypto.getRandomValues(new Uint8Array(16)));
  write(number, key, hasSupported(number));
  return key;
}

/** The service has counted it. */
export const markSupported = (number: string): void => write(number, supportKey(number), true);
