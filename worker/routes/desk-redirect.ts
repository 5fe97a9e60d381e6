import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { BodyQuery, Redirect } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { ProblemError, problemOf } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson, readQuery } from '../http/validate.ts';
import { findBodies } from '../services/find-bodies.ts';
import { readCase } from '../services/read-case.ts';
import type { RedirectRefusal } from '../services/redirect-appeal.ts';
import { redirectAppeal } from '../services/redirect-appeal.ts';

/** Passing an appeal on, and the agencies that may get it. */
export function deskRedirectRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .post(DESK_ENDPOINTS.redirect.path, privateAnswer, staff('desk:act', now), async (c) => {
      const { DB: db } = c.env;
      const number = c.req.param('number');
      const result = await redirectAppeal(db, c.get('staff'), number, await readJson(c, Redirect), now());
      if (!result.ok) throw problemOfRedirect(result.error);
      return c.json(await readCase(db, c.get('staff'), number, now()));
    })
    .get(DESK_ENDPOINTS.bodies.path, privateAnswer, staff('desk:act', now), async (c) =>
      c.json(await findBodies(c.env.DB, c.get('staff').agency, readQuery(c, BodyQuery).q)),
    );
}

function problemOfRedirect(refusal: RedirectRefusal): ProblemError {
  if (refusal.code === 'not_found' || refusal.code === 'version_conflict') return new ProblemError(refusal.code);
  // Nothing is wrong with the request, and it changed nothing.
  if (refusal.code === 'busy') return new ProblemError('unavailable', { headers: { 'Retry-After': '1' } });
  return problemOf(refusal);
}
