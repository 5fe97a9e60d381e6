import type { Context } from 'hono';
import { Hono } from 'hono';
import { OPEN_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { TOPICS } from '../../sdk/contract/vocabulary.ts';
import { regionOf } from '../domain/regions.ts';
import type { AppEnv } from '../env.ts';
import type { VersionOf } from '../http/caching.ts';
import { publicRead, serviceVersion, versionOfAgency } from '../http/caching.ts';
import { splitEnding } from '../http/endings.ts';
import { openToAll } from '../http/origins.ts';
import { ProblemError } from '../http/problem.ts';
import { findAgency } from '../store/agencies.ts';
import { findAgenciesOf } from '../store/syndication.ts';
import { answerFeed } from './answer-feed.ts';

const ofRegion = serviceVersion((c) => regionOf(splitEnding(c.req.param('kato.:format') ?? '').name)?.id);
const ofAgency = versionOfAgency((c) => c.req.param('agency') ?? splitEnding(c.req.param('agency.:format') ?? '').name);

/** Feeds of an agency, of one topic of it, and of a region, each as RSS, Atom and JSON Feed. The region's path goes first: an agency could have that name. */
export function feedRoutes(now: () => Date) {
  const paths = OPEN_ENDPOINTS;
  const read = (version: VersionOf) => [openToAll, publicRead({ holds: 'words', now, version })] as const;
  return new Hono<AppEnv>()
    .get(paths.regionFeed.path, ...read(ofRegion), async (c) => {
      const { name, ending } = splitEnding(c.req.param('kato.:format'));
      const region = regionOf(name);
      if (!region) throw new ProblemError('not_found');
      const about = { names: region.names, topic: null, home: `/?region=${region.id}` };
      return answerFeed(c, await findAgenciesOf(c.env.DB, region.id), about, ending, now());
    })
    .get(paths.agencyFeed.path, ...read(ofAgency), async (c) => {
      const { name, ending } = splitEnding(c.req.param('agency.:format'));
      const agency = await requirePublisher(c, name);
      return answerFeed(c, [agency], { names: agency.names, topic: null, home: `/a/${agency.id}` }, ending, now());
    })
    .get(paths.topicFeed.path, ...read(ofAgency), async (c) => {
      const { name, ending } = splitEnding(c.req.param('topic.:format'));
      const topic = TOPICS.find((one) => one === name);
      if (!topic) throw new ProblemError('not_found');
      const agency = await requirePublisher(c, c.req.param('agency'));
      return answerFeed(
        c,
        [agency],
        { names: agency.names, topic, home: `/a/${agency.id}?topic=${topic}` },
        ending,
        now(),
      );
    });
}

/** @throws {ProblemError} 404 */
async function requirePublisher(c: Context<AppEnv>, id: string) {
  const agency = await findAgency(c.env.DB, id);
  if (!agency) throw new ProblemError('not_found');
  return agency;
}
