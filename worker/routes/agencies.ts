import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { FeedQuery } from '../../sdk/contract/schema.ts';
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { AppEnv } from '../env.ts';
import { publicFor } from '../http/caching.ts';
import { positionOf } from '../http/cursors.ts';
import { ProblemError } from '../http/problem.ts';
import { readQuery } from '../http/validate.ts';
import { readFeed } from '../services/read-feed.ts';
import { findAgencyWithOfficials } from '../store/agencies.ts';

/** What everybody may know of an agency: its profile and its feed. */
export function agencyRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(ENDPOINTS.agency.path, publicFor(300), async (c) => {
      const found = await findAgencyWithOfficials(c.env.DB, c.req.param('agency'));
      c.set('agency', found?.agency ?? null);
      if (!found) throw new ProblemError('not_found');
      const {
        origins: _origins,
        pageParams: _pageParams,
        calendarOverrides: _overrides,
        closesAt: _closesAt,
        registrar: _registrar,
        moderation: _moderation,
        opensAt: _opensAt,
        ...agency
      } = found.agency;
      const { textMin, textMax, placeMax } = LIMITS;
      const profile: AgencyProfile = {
        ...agency,
        languages: [...agency.languages],
        kinds: [...agency.kinds],
        topics: [...agency.topics],
        officials: found.officials,
        limits: { textMin, textMax, placeMax },
      };
      return c.json(profile);
    })
    .get(ENDPOINTS.feed.path, publicFor(15), async (c) => {
      const query = readQuery(c, FeedQuery);
      const feed = await readFeed(c.env.DB, c.req.param('agency'), query, positionOf(query.cursor), now());
      c.set('agency', feed?.agency ?? null);
      if (!feed) throw new ProblemError('not_found');
      return c.json(feed.page);
    });
}
