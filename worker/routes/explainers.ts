import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { ExplainerQuery } from '../../sdk/contract/schema.ts';
import { findExplainers } from '../domain/explainers.ts';
import type { AppEnv } from '../env.ts';
import { publicFor } from '../http/caching.ts';
import { requireAgency } from '../http/origins.ts';
import { readQuery } from '../http/validate.ts';
import { readShownExplainers } from '../store/explainers.ts';

/** What the agency has explained, for everybody. */
export function explainerRoutes() {
  return new Hono<AppEnv>().get(ENDPOINTS.explainers.path, publicFor(60), async (c) => {
    const query = readQuery(c, ExplainerQuery);
    const { id } = await requireAgency(c);
    return c.json({ items: findExplainers(await readShownExplainers(c.env.DB, id), query) });
  });
}
