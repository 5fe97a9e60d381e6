/**
 * Which voice for a case is this browser's own, where no script can keep it: a random key that opens nothing and is sent to that case's
 * own path alone, so two cases tell nobody that one person has read both.
 */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../env.ts';

const COOKIE = 'jauap-support';
const YEAR_SECONDS = 365 * 24 * 3600;

/** As the contract wants a key of a browser. Whatever else stands there is none. */
export const isSupportKey = (text: string | undefined): text is string => /^[\w-]{22,64}$/.test(text ?? '');

/** The key this browser was given with its first press; `undefined` where it has none or keeps none. */
export function keptKey(c: Context<AppEnv>): string | undefined {
  const key = getCookie(c, COOKIE);
  return isSupportKey(key) ? key : undefined;
}

/** @param path of the form, which is all that the cookie is for. */
export function keepKey(c: Context<AppEnv>, key: string, path: string): void {
  const secure = new URL(c.req.url).protocol === 'https:';
  setCookie(c, COOKIE, key, { path, secure, httpOnly: true, sameSite: 'Strict', maxAge: YEAR_SECONDS });
}
