import { Hono } from 'hono';
import { localDateTime } from '../domain/clock.ts';
import type { AppEnv } from '../env.ts';
import { publicRead, statsVersion } from '../http/caching.ts';
import { requirePeriod } from '../http/narrowed.ts';
import { READING_PATHS } from '../http/page-paths.ts';
import { readPageStats } from '../http/page-stats.ts';
import { invalid, ProblemError } from '../http/problem.ts';
import { languageOf } from '../pages/frame.ts';
import { statsPage } from '../pages/stats/stats-page.ts';
import { readStatsPage } from '../services/read-stats.ts';

/** The numbers of an agency as a page: of the whole and of the last year unless the address asks for others. */
export function statsPageRoutes(now: () => Date) {
  const counted = publicRead({ holds: 'facts', now, version: statsVersion });
  return new Hono<AppEnv>().get(READING_PATHS.stats, counted, async (c) => {
    const { query, asked } = readPageStats(c);
    requirePeriod(query.period, now());
    const found = await readStatsPage(c.env.DB, c.req.param('agency'), query, now());
    if (!found) throw new ProblemError('not_found');
    if (found === 'official_unknown') throw invalid('official', 'unknown');
    // Another period or topic is the same page once more.
    if (Object.keys(asked).length === 0) c.header('X-Robots-Tag', 'all');
    const today = localDateTime(now()).date;
    return c.html(statsPage({ ...found, asked, lang: languageOf(c), origin: new URL(c.req.url).origin, today }));
  });
}
