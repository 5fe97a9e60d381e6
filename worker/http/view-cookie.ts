/**
 * The version for people with low vision on answers to forms. They may hold a code and run no script, so the panel of the pages before
 * them leaves its words in a cookie: what was chosen from a closed list, and nothing about who chose it.
 */
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { readView, viewWords } from '../../sdk/contract/view-words.ts';
import type { AppEnv } from '../env.ts';

const COOKIE = 'jauap-view';

/** Words that the panel itself would have written, else none. */
function wordsOf(cookie: string | undefined): string {
  const words = (cookie ?? '').replaceAll('.', ' ');
  return viewWords(readView(words)) === words ? words : '';
}

/** For answers to a POST which no cache may keep: no other page is another one by a cookie. */
export const asChosen: MiddlewareHandler<AppEnv> = async function asChosen(c, next) {
  await next();
  if (c.req.method !== 'POST') return;
  const words = wordsOf(getCookie(c, COOKIE));
  const { headers } = c.res;
  const isPage = headers.get('Content-Type')?.startsWith('text/html') && headers.get('Cache-Control') === 'no-store';
  if (!words || !isPage) return;
  const text = await c.res.text();
  c.res = new Response(text.replace('<html ', `<html data-jauap-view="${words}" `), c.res);
};
