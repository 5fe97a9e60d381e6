/** An address of a page with a slash at its end, as people type it and other systems write it. */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { PAGE } from './headers.ts';

/**
 * Leads to the same address without it. What is sent there is a path that begins with a page of ours, never a host: `//evil/` begins with
 * none of them. A form is not sent on, because a browser would make a GET of it.
 */
export const withoutSlash: MiddlewareHandler<AppEnv> = async function withoutSlash(c, next) {
  const { pathname, search } = new URL(c.req.url);
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!isRead || !/.\/$/.test(pathname) || !PAGE.test(pathname)) return next();
  return c.redirect(pathname.replace(/\/+$/, '') + search, 301);
};
