import { Hono } from 'hono';
import { regionOf } from '../domain/regions.ts';
import type { AppEnv } from '../env.ts';
import { publicRead, serviceVersion } from '../http/caching.ts';
import { READING_PATHS } from '../http/page-paths.ts';
import { invalid } from '../http/problem.ts';
import { languageOf } from '../pages/frame.ts';
import { homePage } from '../pages/home/home-page.ts';
import { bodyPage } from '../store/bodies.ts';

/** Where somebody arrives who knows no more than the host. */
export function homePageRoutes(now: () => Date) {
  // Who takes appeals, and under which names, stands in the rating as well.
  const listed = publicRead({ holds: 'facts', now, version: serviceVersion('counted') });
  return new Hono<AppEnv>().get(READING_PATHS.home, listed, async (c) => {
    const asked = c.req.query('region') || undefined;
    const from = c.req.query('from') || undefined;
    const region = regionOf(asked?.replace(/^KZ-/, '') ?? '');
    if (asked && !region) throw invalid('region', 'wrong_value');
    const bodies = await bodyPage(c.env.DB, region?.id ?? null, from);
    const whole = !asked && !from;
    if (whole) c.header('X-Robots-Tag', 'all');
    return c.html(homePage({ bodies, region, lang: languageOf(c), origin: new URL(c.req.url).origin, whole }));
  });
}
