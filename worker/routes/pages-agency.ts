import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { agencyVersion, publicRead } from '../http/caching.ts';
import { ownPage } from '../http/own-page.ts';
import type { PageFeed } from '../http/page-feed.ts';
import { readPageFeed } from '../http/page-feed.ts';
import { PAGE_PATHS } from '../http/page-paths.ts';
import { ProblemError } from '../http/problem.ts';
import { agencyPage } from '../pages/agency/agency-page.ts';
import { searchFaults } from '../pages/agency/search-faults.ts';
import { languageOf } from '../pages/frame.ts';
import { readAgencyPage, readAgencySearch } from '../services/read-agency-page.ts';
import type { Agency } from '../store/agencies.ts';
import { formPageRoutes } from './pages-form.ts';
import { readingPageRoutes } from './pages-reading.ts';

/** The page of an agency: what it is, the form, and the feed below it; and what else is read. */
export function agencyPageRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', formPageRoutes(now))
    .route('/', readingPageRoutes(now))
    .get(PAGE_PATHS.agency, publicRead({ holds: 'words', now, version: agencyVersion }), async (c) => {
      const asked = readPageFeed(c);
      if (Object.keys(asked.issues).length) return searchAgain(c, c.req.param('agency'), asked);
      const { query, whole, typed } = asked;
      const { found, territories } = await readAgencyPage(c.env.DB, c.req.param('agency'), query, now());
      if (found === 'cursor_invalid') throw new ProblemError(found);
      if (!found) throw new ProblemError('not_found');
      const { agency, page: feed } = found;
      // A page of a filter is a way through the feed, not a thing to be found.
      if (whole) c.header('X-Robots-Tag', 'all');
      return c.html(agencyPage({ agency, territories, feed, query, typed, faults: {}, whole, ...told(c, agency) }));
    });
}

/** What the address says beside the search. */
function told(c: Context<AppEnv>, agency: Agency) {
  const about = ownPage(c.req.query('page') ?? '', agency);
  return { about, lang: languageOf(c), origin: new URL(c.req.url).origin };
}

/** The page again with what was typed and what is wrong with it. It belongs to who typed it, and no cache keeps it. */
async function searchAgain(c: Context<AppEnv>, id: string, { query, typed, issues }: PageFeed): Promise<Response> {
  const { agency, territories } = await readAgencySearch(c.env.DB, id);
  if (!agency) throw new ProblemError('not_found');
  const faults = searchFaults(issues, languageOf(c));
  c.header('Cache-Control', 'no-store');
  const view = { agency, territories, feed: null, query, typed, faults, whole: false };
  return c.html(agencyPage({ ...view, ...told(c, agency) }), 422);
}
