/** The cookie of a session. `__Host-` binds it to this one host; `Strict` keeps it at home; no script can read it (ASVS 3.3). */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../env.ts';

export const COOKIE = '__Host-jauap-desk';

const RULES = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;

/** What the browser sends, whatever it is. */
export const readCookie = (c: Context<AppEnv>): string | undefined => getCookie(c, COOKIE);

/** Kept until the browser is closed; how long it is good for is judged where the session is stored. */
export const giveCookie = (c: Context<AppEnv>, token: string): void => setCookie(c, COOKIE, token, RULES);

export const takeCookie = (c: Context<AppEnv>): void => {
  deleteCookie(c, COOKIE, RULES);
};
