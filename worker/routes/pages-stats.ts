import { Hono } from 'hono';
import { StatsQuery } from '../../sdk/contract/schema.ts';
import { localDateTime } from '../domain/clock.ts';
import type { AppEnv } from '../env.ts';
import { publicRead, statsVersion } from '../http/caching.ts';
import { requirePeriod } from '../http/narrowed.ts';
import { READING_PATHS } from '../http/page-paths.ts';
import { ProblemError } from '../http/problem.ts';
import { judge } from '../http/validate.ts';
import { languageOf } from '../pages/frame.ts';
import { statsPage } from '../pages/stats/stats-page.ts';
import { readStats } from '../services/read-stats.ts';

/** The numbers of an agency as a page: of the last year unless the address names another period. */
export function statsPageRoutes(now: () => Date) {
  const counted = publicRead({ holds: 'facts', now, version: statsVersion });
  return new Hono<AppEnv>().get(READING_PATHS.stats, counted, async (c) => {
    const period = c.req.query('period');
    const query = judge(StatsQuery, period ? { period } : {});
    requirePeriod(query.period, now());
    const found = await readStats(c.env.DB, c.req.param('agency'), query, now());
    if (!found) throw new ProblemError('not_found');
    // Another period is the same page once more.
    if (!period) c.header('X-Robots-Tag', 'all');
    const today = localDateTime(now()).date;
    return c.html(statsPage({ ...found, lang: languageOf(c), origin: new URL(c.req.url).origin, today }));
  });
}
