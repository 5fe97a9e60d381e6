import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { FeedQuery } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { publicFor } from '../http/caching.ts';
import { positionOf } from '../http/cursors.ts';
import { ProblemError } from '../http/problem.ts';
import { readQuery } from '../http/validate.ts';
import { readFeed } from '../services/read-feed.ts';
import { viewAgency } from '../services/view-agency.ts';

/** What everybody may know of an agency: its profile and its feed. */
export function agencyRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(ENDPOINTS.agency.path, publicFor(300), async (c) => {
      const found = await viewAgency(c.env.DB, c.req.param('agency'));
      c.set('agency', found?.agency ?? null);
      if (!found) throw new ProblemError('not_found');
      return c.json(found.profile);
    })
    .get(ENDPOINTS.feed.path, publicFor(15), async (c) => {
      const query = readQuery(c, FeedQuery);
      const feed = await readFeed(c.env.DB, c.req.param('agency'), query, positionOf(query.cursor), now());
      c.set('agency', feed?.agency ?? null);
      if (!feed) throw new ProblemError('not_found');
      return c.json(feed.page);
    });
}
