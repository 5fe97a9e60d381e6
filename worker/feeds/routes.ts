import { Hono } from 'hono';
import { OPEN_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { TOPICS } from '../../sdk/contract/vocabulary.ts';
import { regionOf } from '../domain/regions.ts';
import type { AppEnv } from '../env.ts';
import { publicFor } from '../http/caching.ts';
import { splitEnding } from '../http/endings.ts';
import { openToAll } from '../http/origins.ts';
import { ProblemError } from '../http/problem.ts';
import { findPublisher, findPublishersOf } from '../store/syndication.ts';
import { answerFeed } from './answer-feed.ts';

/** Seconds for which a cache in between may answer: readers of feeds ask every few minutes at most. */
const FRESH = 60;

/** Feeds of an agency, of one topic of it, and of a region, each as RSS, Atom and JSON Feed. The region's path goes first: an agency could have that name. */
export function feedRoutes(now: () => Date) {
  const paths = OPEN_ENDPOINTS;
  return new Hono<AppEnv>()
    .get(paths.regionFeed.path, openToAll, publicFor(FRESH), async (c) => {
      const { name, ending } = splitEnding(c.req.param('kato.:format'));
      const region = regionOf(name);
      if (!region) throw new ProblemError('not_found');
      const about = { names: region.names, topic: null, home: '/' };
      return answerFeed(c, await findPublishersOf(c.env.DB, region.id), about, ending, now());
    })
    .get(paths.agencyFeed.path, openToAll, publicFor(FRESH), async (c) => {
      const { name, ending } = splitEnding(c.req.param('agency.:format'));
      const found = await findPublisher(c.env.DB, name);
      const [agency] = found.agencies;
      if (!agency) throw new ProblemError('not_found');
      return answerFeed(c, found, { names: agency.names, topic: null, home: `/a/${agency.id}` }, ending, now());
    })
    .get(paths.topicFeed.path, openToAll, publicFor(FRESH), async (c) => {
      const { name, ending } = splitEnding(c.req.param('topic.:format'));
      const topic = TOPICS.find((one) => one === name);
      const found = await findPublisher(c.env.DB, c.req.param('agency'));
      const [agency] = found.agencies;
      if (!agency || !topic) throw new ProblemError('not_found');
      return answerFeed(c, found, { names: agency.names, topic, home: `/a/${agency.id}` }, ending, now());
    });
}
