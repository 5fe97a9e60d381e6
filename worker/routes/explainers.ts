import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { ExplainerQuery } from '../../sdk/contract/schema.ts';
import { findExplainers } from '../domain/explainers.ts';
import type { AppEnv } from '../env.ts';
import { agencyVersion, publicRead } from '../http/caching.ts';
import { requireAgency } from '../http/origins.ts';
import { readPublicQuery } from '../http/validate.ts';
import { readShownExplainers } from '../store/explainers.ts';

/** What the agency has explained, for everybody. */
export function explainerRoutes(now: () => Date) {
  return new Hono<AppEnv>().get(
    ENDPOINTS.explainers.path,
    publicRead({ holds: 'facts', now, version: agencyVersion }),
    async (c) => {
      const query = readPublicQuery(c, ExplainerQuery);
      const { id } = await requireAgency(c);
      return c.json({ items: findExplainers(await readShownExplainers(c.env.DB, id), query) });
    },
  );
}
