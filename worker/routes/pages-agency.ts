import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { agencyVersion, publicRead } from '../http/caching.ts';
import { readPageFeed } from '../http/page-feed.ts';
import { PAGE_PATHS } from '../http/page-paths.ts';
import { ProblemError } from '../http/problem.ts';
import { asChosen } from '../http/view-cookie.ts';
import { agencyPage } from '../pages/agency/agency-page.ts';
import { readAgencyPage } from '../services/read-agency-page.ts';
import { formPageRoutes } from './pages-form.ts';
import { readingPageRoutes } from './pages-reading.ts';
import { beside, searchAgain } from './search-again.ts';

/** The page of an agency: what it is, the form, and the feed below it; and what else is read. */
export function agencyPageRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .use('/a/*', asChosen)
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
      const { territory } = query;
      // One that was taken off the list may still have its appeals.
      if (territory && feed.items.length === 0 && !territories.some(({ id }) => id === territory))
        return searchAgain(c, agency.id, { ...asked, issues: { territory: 'wrong_value' } });
      // A page of a filter is a way through the feed, not a thing to be found.
      if (whole) c.header('X-Robots-Tag', 'all');
      return c.html(agencyPage({ agency, territories, feed, query, typed, faults: {}, whole, ...beside(c, agency) }));
    });
}
