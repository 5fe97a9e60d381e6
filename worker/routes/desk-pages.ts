import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { deskPage } from '../pages/desk-page.ts';

/** The staff's application. Whatever the path under `/desk`, the page is the same: the application reads the rest. */
export function deskPageRoutes() {
  return new Hono<AppEnv>()
    .get('/desk', privateAnswer, (c) => c.html(deskPage()))
    .get('/desk/*', privateAnswer, (c) => c.html(deskPage()));
}
