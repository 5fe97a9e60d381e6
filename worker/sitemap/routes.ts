import type { Context } from 'hono';
import { Hono } from 'hono';
import { localDateTime } from '../domain/clock.ts';
import type { AppEnv } from '../env.ts';
import { agencyVersion, publicFor, publicRead } from '../http/caching.ts';
import { requireAgency } from '../http/origins.ts';
import { READING_PATHS } from '../http/page-paths.ts';
import { ProblemError } from '../http/problem.ts';
import { lastNumbers, readableCases } from '../store/sitemap.ts';
import { indexOf, ownPages, robotsOf, SERVICE_PAGES, SERVICE_SITEMAP, sitemapOf } from './documents.ts';

/** Before it nobody has a number. */
const FIRST_YEAR = 2026;

const originOf = (c: Context): string => new URL(c.req.url).origin;
const xml = (c: Context, text: string) => c.body(text, 200, { 'Content-Type': 'application/xml; charset=utf-8' });

/** What search engines may read, and where it is. */
export function sitemapRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get('/robots.txt', publicFor(3600), (c) => c.text(robotsOf(originOf(c))))
    .get('/sitemap.xml', publicFor(3600), async (c) => {
      const thisYear = Number(localDateTime(now()).date.slice(0, 4));
      const years = Array.from({ length: Math.max(1, thisYear - FIRST_YEAR + 1) }, (_, i) => FIRST_YEAR + i);
      return xml(c, indexOf(originOf(c), await lastNumbers(c.env.DB, years)));
    })
    .get(SERVICE_SITEMAP, publicFor(3600), (c) =>
      xml(
        c,
        sitemapOf(
          originOf(c),
          SERVICE_PAGES.map((path) => ({ path })),
        ),
      ),
    )
    .get(READING_PATHS.sitemap, publicRead({ seconds: 3600, now, version: agencyVersion }), async (c) => {
      const agency = await requireAgency(c);
      const asked = c.req.query('block');
      if (asked === undefined)
        return xml(
          c,
          sitemapOf(
            originOf(c),
            ownPages(agency.id).map((path) => ({ path })),
          ),
        );
      const [, year, block] = /^(20\d\d)-(\d{1,6})$/.exec(asked) ?? [];
      if (!year || !block) throw new ProblemError('not_found');
      const cases = await readableCases(c.env.DB, agency, Number(year), Number(block));
      const pages = cases.map(({ number, updatedAt }) => ({ path: `/a/${agency.id}/${number}`, updatedAt }));
      return xml(c, sitemapOf(originOf(c), pages));
    });
}
