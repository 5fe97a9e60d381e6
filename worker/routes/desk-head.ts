import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { OverviewQuery } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { staff } from '../http/staff-auth.ts';
import { readQuery } from '../http/validate.ts';
import { readOverview } from '../services/read-overview.ts';

/** The head's page. */
export function deskHeadRoutes(now: () => Date) {
  return new Hono<AppEnv>().get(DESK_ENDPOINTS.overview.path, privateAnswer, staff('desk:head', now), async (c) => {
    const query = readQuery(c, OverviewQuery);
    return c.json(await readOverview(c.env.DB, c.get('staff').agency, query, now()));
  });
}
