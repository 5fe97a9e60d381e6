import type { Context } from 'hono';
import { Hono } from 'hono';
import { localDateTime } from '../domain/clock.ts';
import type { AppEnv } from '../env.ts';
import type { VersionOf } from '../http/caching.ts';
import { agencyVersion, publicFor, publicRead, serviceVersion } from '../http/caching.ts';
import { requireAgency } from '../http/origins.ts';
import { READING_PATHS } from '../http/page-paths.ts';
import { ProblemError } from '../http/problem.ts';
import { hasBlock, lastNumbers, readableCases } from '../store/sitemap.ts';
import { indexOf, ownPages, robotsOf, SERVICE_PAGES, SERVICE_SITEMAP, sitemapOf } from './documents.ts';

/** Before it nobody has a number. */
const FIRST_YEAR = 2026;

const originOf = (c: Context): string => new URL(c.req.url).origin;
const xml = (c: Context, text: string) => c.body(text, 200, { 'Content-Type': 'application/xml; charset=utf-8' });

/** What search engines may read, and where it is. */
export function sitemapRoutes(now: () => Date) {
  const counted = serviceVersion('counted');
  // A file begins with every few thousand appeals, which is looked for every hour.
  const files: VersionOf = async (c) => `${await counted(c)} ${now().toISOString().slice(0, 13)}`;
  return new Hono<AppEnv>()
    .get('/robots.txt', publicFor('facts'), (c) => c.text(robotsOf(originOf(c))))
    .get('/sitemap.xml', publicRead({ holds: 'facts', now, version: files }), async (c) => {
      const thisYear = Number(localDateTime(now()).date.slice(0, 4));
      const years = Array.from({ length: Math.max(1, thisYear - FIRST_YEAR + 1) }, (_, i) => FIRST_YEAR + i);
      return xml(c, indexOf(originOf(c), await lastNumbers(c.env.DB, years)));
    })
    .get(SERVICE_SITEMAP, publicFor('facts', now), (c) =>
      xml(
        c,
        sitemapOf(
          originOf(c),
          SERVICE_PAGES.map((path) => ({ path })),
        ),
      ),
    )
    .get(READING_PATHS.sitemap, publicRead({ holds: 'facts', now, version: agencyVersion }), async (c) => {
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
      // Those of a file that the index names may all be hidden; one that it does not name is none.
      const isThere = cases.length > 0 || (await hasBlock(c.env.DB, agency.id, Number(year), Number(block)));
      if (!isThere) throw new ProblemError('not_found');
      const pages = cases.map(({ number, updatedAt }) => ({ path: `/a/${agency.id}/${number}`, updatedAt }));
      return xml(c, sitemapOf(originOf(c), pages));
    });
}
