import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { CountsQuery, UsefulQuery, UsefulRequest } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { agencyVersion, privateAnswer, publicRead } from '../http/caching.ts';
import { idempotencyKey } from '../http/idempotency.ts';
import { networkOf } from '../http/network.ts';
import { refuseForeignSite, requireAgency } from '../http/origins.ts';
import { invalid } from '../http/problem.ts';
import { readJson, readPublicQuery } from '../http/validate.ts';
import { countPages } from '../services/count-pages.ts';
import { ratePage, viewRating } from '../services/rate-page.ts';

/** What was said under pages of the agency, and whether people found them useful. */
export function voiceRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(ENDPOINTS.counts.path, publicRead({ holds: 'facts', now, version: agencyVersion }), async (c) => {
      const { page } = readPublicQuery(c, CountsQuery);
      return c.json(await countPages(c.env.DB, await requireAgency(c), page));
    })
    .get(ENDPOINTS.useful.path, publicRead({ holds: 'facts', now, version: agencyVersion }), async (c) => {
      const { page } = readPublicQuery(c, UsefulQuery);
      const result = await viewRating(c.env.DB, await requireAgency(c), page);
      if (!result.ok) throw invalid('page', result.error.code);
      return c.json(result.value);
    })
    .post(ENDPOINTS.rate.path, privateAnswer, async (c) => {
      await refuseForeignSite(c);
      const agency = await requireAgency(c);
      const key = idempotencyKey(c);
      const voice = await readJson(c, UsefulRequest);
      const { DB: db, CODE_PEPPER: pepper } = c.env;
      const delivery = { db, pepper, agency, idempotencyKey: key, network: networkOf(c), now: now() };
      const result = await ratePage(voice, delivery);
      if (!result.ok) throw invalid('page', result.error.code);
      const { count, fresh, changed } = result.value;
      if (!changed) c.header('Idempotency-Replayed', 'true');
      return c.json(count, fresh ? 201 : 200);
    });
}
