import { Hono } from 'hono';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { ResponsibleQuery, RoutingDecision } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { agencyVersion, privateAnswer, publicRead } from '../http/caching.ts';
import { ProblemError, problemOf } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson, readPublicQuery } from '../http/validate.ts';
import { placeAppeal, proposeRouting } from '../services/place-appeal.ts';
import { readCase } from '../services/read-case.ts';
import { findResponsible } from '../services/responsible.ts';

/** Who answers what: asked by citizens who do not know, and decided at the desk. */
export function routingRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(ENDPOINTS.responsible.path, publicRead({ holds: 'facts', now, version: agencyVersion }), async (c) => {
      const found = await findResponsible(c.env.DB, c.req.param('agency'), readPublicQuery(c, ResponsibleQuery));
      c.set('agency', found?.agency ?? null);
      if (!found) throw new ProblemError('not_found');
      return c.json(found.answer);
    })
    .get(DESK_ENDPOINTS.routing.path, privateAnswer, staff('desk:read', now), async (c) => {
      const proposal = await proposeRouting(c.env.DB, c.get('staff'), c.req.param('number'));
      if (!proposal) throw new ProblemError('not_found');
      return c.json(proposal);
    })
    .post(DESK_ENDPOINTS.route.path, privateAnswer, staff('desk:act', now), async (c) => {
      const number = c.req.param('number');
      const input = await readJson(c, RoutingDecision);
      const result = await placeAppeal(c.env.DB, c.get('staff'), number, input, now());
      if (result.ok) return c.json(await readCase(c.env.DB, c.get('staff'), number, now()));
      const { error } = result;
      if (error.code === 'not_found' || error.code === 'version_conflict') throw new ProblemError(error.code);
      throw problemOf(error);
    });
}
