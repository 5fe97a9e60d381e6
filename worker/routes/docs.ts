import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { publicFor } from '../http/caching.ts';
import { languageOf } from '../pages/frame.ts';

/** Short addresses of the documentation. Its pages are files of the site, made when it is built; the worker only knows the way. */
export function docsRoutes() {
  return new Hono<AppEnv>()
    .get('/docs', publicFor('facts'), (c) => c.redirect(`/docs/${languageOf(c)}/citizen.html`))
    .get('/docs/api', publicFor('facts'), (c) => c.redirect(`/docs/${languageOf(c, 'en')}/api.html`));
}
