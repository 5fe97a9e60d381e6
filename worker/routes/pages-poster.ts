import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { agencyVersion, publicRead } from '../http/caching.ts';
import { requireAgency } from '../http/origins.ts';
import { READING_PATHS } from '../http/page-paths.ts';
import { languageOf } from '../pages/frame.ts';
import { posterAddress, posterPage } from '../pages/poster/poster-page.ts';
import { qrPicture } from '../pages/poster/qr.ts';

const originOf = (c: Context): string => new URL(c.req.url).origin;

/** The way from paper to an agency's page: a sheet to print, and the code alone for whoever draws their own. */
export function posterRoutes(now: () => Date) {
  const named = publicRead({ holds: 'facts', now, version: agencyVersion });
  return new Hono<AppEnv>()
    .get(READING_PATHS.poster, named, async (c) =>
      c.html(posterPage(await requireAgency(c), originOf(c), languageOf(c))),
    )
    .get(READING_PATHS.qr, named, async (c) => {
      const address = posterAddress(originOf(c), await requireAgency(c), languageOf(c));
      return c.body(String(qrPicture(address, address)), 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
    });
}
