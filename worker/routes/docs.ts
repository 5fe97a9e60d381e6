import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { publicFor } from '../http/caching.ts';
import { withoutSlash } from '../http/trailing-slash.ts';
import { languageOf } from '../pages/frame.ts';

/**
 * Addresses that only lead to others: short ones of the documentation, whose pages are files of the site, made when it is built, and those of
 * pages with a slash at their end.
 */
export function docsRoutes() {
  return new Hono<AppEnv>()
    .use(withoutSlash)
    .get('/docs', publicFor('facts'), (c) => c.redirect(`/docs/${languageOf(c)}/citizen.html`))
    .get('/docs/:lang{(?:kk|ru|en)}', publicFor('facts'), (c) =>
      c.redirect(`/docs/${c.req.param('lang')}/citizen.html`),
    )
    .get('/docs/api', publicFor('facts'), (c) => c.redirect(`/docs/${languageOf(c, 'en')}/api.html`));
}
