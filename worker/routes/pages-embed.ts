import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { framedVersion, publicRead } from '../http/caching.ts';
import { requireAgency } from '../http/origins.ts';
import { ownPage } from '../http/own-page.ts';
import { READING_PATHS } from '../http/page-paths.ts';
import { embedPage } from '../pages/embed/embed-page.ts';
import { languageOf } from '../pages/frame.ts';

/** The widget as a frame, for sites that take no script. Its headers name the sites, see `http/headers.ts`. */
export function embedRoutes(now: () => Date) {
  const framed = publicRead({ holds: 'facts', now, version: framedVersion });
  return new Hono<AppEnv>().get(READING_PATHS.embed, framed, async (c) => {
    const agency = await requireAgency(c);
    const about = ownPage(c.req.query('page') ?? '', agency);
    return c.html(embedPage(agency, languageOf(c), about));
  });
}
