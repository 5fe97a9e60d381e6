import { Hono } from 'hono';
import { RATING_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { OpennessChange, RatingQuery } from '../../sdk/contract/schema.ts';
import { localDateTime } from '../domain/clock.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer, publicFor, publicRead, serviceVersion } from '../http/caching.ts';
import { ProblemError } from '../http/problem.ts';
import { operator } from '../http/staff-auth.ts';
import { readJson, readPublicQuery } from '../http/validate.ts';
import { ratingMethod } from '../pages/rating/method.ts';
import { readOpenness, saveOpenness } from '../store/ratings.ts';
import { askedRating } from './asked-rating.ts';

/** Somebody has looked at it: what is to be opened one day is not open. */
const NOT_YET = { path: 'since', code: 'too_late' } as const;

/** Who answers best: for everybody, on any site. What agencies keep open is written down by who looks after the service. */
export function ratingRoutes(now: () => Date) {
  const guarded = [privateAnswer, operator(now)] as const;
  const counted = publicRead({ holds: 'facts', now, version: serviceVersion('counted') });
  return new Hono<AppEnv>()
    .get(RATING_ENDPOINTS.ratings.path, counted, async (c) => {
      return c.json(await askedRating(c.env.DB, readPublicQuery(c, RatingQuery), now()));
    })
    .get(RATING_ENDPOINTS.ratingMethod.path, publicFor('facts', now), (c) => c.json(ratingMethod()))
    .get(RATING_ENDPOINTS.openness.path, ...guarded, async (c) =>
      c.json(await opennessOf(c.env.DB, c.req.param('agency'))),
    )
    .put(RATING_ENDPOINTS.saveOpenness.path, ...guarded, async (c) => {
      const agency = c.req.param('agency');
      const change = await readJson(c, OpennessChange);
      if (change.open && change.since > localDateTime(now()).date)
        throw new ProblemError('invalid', { issues: [NOT_YET] });
      await saveOpenness(c.env.DB, agency, change, { staff: c.get('person').id, at: now().toISOString() });
      return c.json(await opennessOf(c.env.DB, agency));
    });
}

/** @throws {ProblemError} 404 */
async function opennessOf(db: D1Database, agency: string) {
  const found = await readOpenness(db, agency);
  if (!found) throw new ProblemError('not_found');
  return found;
}
