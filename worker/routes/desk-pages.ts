import { Hono } from 'hono';
import { PreviewQuery } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { readQuery } from '../http/validate.ts';
import { deskPage } from '../pages/desk-page.ts';
import { previewPage, previewStyle } from '../pages/preview-page.ts';

/** The staff's application. Whatever the path under `/desk`, the page is the same: the application reads the rest. */
export function deskPageRoutes() {
  return new Hono<AppEnv>()
    .get('/desk', privateAnswer, (c) => c.html(deskPage()))
    .get('/desk/preview', privateAnswer, (c) => {
      const { search } = new URL(c.req.url);
      return c.html(previewPage(readQuery(c, PreviewQuery), `/desk/preview.css${search}`));
    })
    .get('/desk/preview.css', privateAnswer, (c) =>
      c.body(previewStyle(readQuery(c, PreviewQuery)), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    )
    .get('/desk/*', privateAnswer, (c) => c.html(deskPage()));
}
