import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { SimilarQuery, SupportRequest } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer, privateRead } from '../http/caching.ts';
import { idempotencyKey } from '../http/idempotency.ts';
import { networkOf } from '../http/network.ts';
import { refuseForeignSite, requirePlace } from '../http/origins.ts';
import { ProblemError } from '../http/problem.ts';
import { readJson, readPublicQuery } from '../http/validate.ts';
import { findSimilar } from '../services/find-similar.ts';
import { supportAppeal } from '../services/support-appeal.ts';

/** Others who have the same problem: what resembles a draft, and "me too". */
export function neighbourRoutes(now: () => Date) {
  return (
    new Hono<AppEnv>()
      // The query holds the words of a draft that nobody has sent yet: no cache keeps the answer, and no log holds the address.
      .get(ENDPOINTS.similar.path, privateRead(now), async (c) => {
        const query = readPublicQuery(c, SimilarQuery);
        const found = await findSimilar(c.env.DB, c.req.param('agency'), query, now());
        c.set('agency', found?.agency ?? null);
        if (!found) throw new ProblemError('not_found');
        return c.json(found.list);
      })
      .post(ENDPOINTS.support.path, privateAnswer, async (c) => {
        await refuseForeignSite(c);
        const place = await requirePlace(c);
        const key = idempotencyKey(c);
        await readJson(c, SupportRequest);
        const { DB: db, CODE_PEPPER: pepper } = c.env;
        const asked = { place, idempotencyKey: key, network: networkOf(c) };
        const supported = await supportAppeal({ ...asked, db, pepper, now: now() });
        if (!supported) throw new ProblemError('not_found');
        if (!supported.fresh) c.header('Idempotency-Replayed', 'true');
        return c.json(supported.support, supported.fresh ? 201 : 200);
      })
  );
}
