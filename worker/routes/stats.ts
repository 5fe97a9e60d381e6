import { Hono } from 'hono';
import { STATS_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { OverdueArchiveQuery, OverdueQuery, StatsQuery } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { publicRead, serviceVersion, statsVersion } from '../http/caching.ts';
import { requirePast, requirePeriod, requirePlaces } from '../http/narrowed.ts';
import { ProblemError } from '../http/problem.ts';
import { readPublicQuery } from '../http/validate.ts';
import { overdueArchive, overduePage } from '../services/read-overdue.ts';
import { readStats } from '../services/read-stats.ts';
import type { LatePosition } from '../store/overdue.ts';
import { decodeLate } from '../store/overdue.ts';

/** How an agency answers, and what is late: for everybody, on any site. */
export function statsRoutes(now: () => Date) {
  const counted = publicRead({ holds: 'facts', now, version: statsVersion });
  const late = publicRead({ holds: 'words', now, version: serviceVersion('late') });
  const archived = publicRead({ holds: 'facts', now, version: serviceVersion('counted') });
  return new Hono<AppEnv>()
    .get(STATS_ENDPOINTS.stats.path, counted, async (c) => {
      const query = readPublicQuery(c, StatsQuery);
      requirePeriod(query.period, now());
      const found = await readStats(c.env.DB, c.req.param('agency'), query, now());
      c.set('agency', found?.agency ?? null);
      if (!found) throw new ProblemError('not_found');
      return c.json(found.stats);
    })
    .get(STATS_ENDPOINTS.overdue.path, late, async (c) => {
      const query = readPublicQuery(c, OverdueQuery);
      await requirePlaces(c.env.DB, query);
      return c.json(await overduePage(c.env.DB, query, positionOf(query.cursor), now()));
    })
    .get(STATS_ENDPOINTS.overdueArchive.path, archived, async (c) => {
      const query = readPublicQuery(c, OverdueArchiveQuery);
      const month = c.req.param('month');
      requirePast('month', month, now());
      await requirePlaces(c.env.DB, query);
      return c.json(await overdueArchive(c.env.DB, month, query, positionOf(query.cursor)));
    });
}

/** @throws {ProblemError} 400 */
export function positionOf(cursor: string | undefined): LatePosition | undefined {
  if (cursor === undefined) return undefined;
  const position = decodeLate(cursor);
  if (!position) throw new ProblemError('cursor_invalid');
  return position;
}
