import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { FeedQuery } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { agencyVersion, publicRead } from '../http/caching.ts';
import { requireKato, requireTerritory } from '../http/narrowed.ts';
import { ProblemError } from '../http/problem.ts';
import { readPublicQuery } from '../http/validate.ts';
import { readFeed } from '../services/read-feed.ts';
import { viewAgency } from '../services/view-agency.ts';

/** What everybody may know of an agency: its profile and its feed. */
export function agencyRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(ENDPOINTS.agency.path, publicRead({ holds: 'facts', now, version: agencyVersion }), async (c) => {
      const found = await viewAgency(c.env.DB, c.req.param('agency'));
      c.set('agency', found?.agency ?? null);
      if (!found) throw new ProblemError('not_found');
      return c.json(found.profile);
    })
    .get(ENDPOINTS.feed.path, publicRead({ holds: 'words', now, version: agencyVersion }), async (c) => {
      const query = readPublicQuery(c, FeedQuery);
      requireKato(query.region);
      const feed = await readFeed(c.env.DB, c.req.param('agency'), query, now());
      if (feed === 'cursor_invalid') throw new ProblemError(feed);
      c.set('agency', feed?.agency ?? null);
      if (!feed) throw new ProblemError('not_found');
      const { territory } = query;
      if (territory && feed.page.items.length === 0) await requireTerritory(c.env.DB, feed.agency.id, territory);
      return c.json(feed.page);
    });
}
