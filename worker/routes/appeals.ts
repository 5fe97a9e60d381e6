import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { TrackRequest } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { numberVersion, privateAnswer, publicRead } from '../http/caching.ts';
import { idempotencyKey } from '../http/idempotency.ts';
import { limitCodes } from '../http/limits.ts';
import { refuseForeignSite, requirePlace, requireReceivingAgency } from '../http/origins.ts';
import { ProblemError } from '../http/problem.ts';
import { readSubmission, takeSubmission } from '../http/take-submission.ts';
import { readJson } from '../http/validate.ts';
import { trackAppeal, viewAppeal } from '../services/view-appeal.ts';

/** A citizen's side of an appeal: sending it, and following it with the number and the code. */
export function appealRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .post(ENDPOINTS.submit.path, privateAnswer, async (c) => {
      const receiving = await requireReceivingAgency(c);
      const key = idempotencyKey(c);
      const submission = await readSubmission(c);
      const delivery = { db: c.env.DB, pepper: c.env.CODE_PEPPER, ...receiving, idempotencyKey: key, now: now() };
      const { receipt, replayed } = await takeSubmission(submission, delivery);
      if (replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(receipt, replayed ? 200 : 201);
    })
    .get(ENDPOINTS.appeal.path, publicRead({ holds: 'words', now, version: numberVersion }), async (c) => {
      const found = await viewAppeal(c.env.DB, c.req.param('number'), now());
      if (!found) throw new ProblemError('not_found');
      c.set('place', found.place);
      return c.json(found.appeal);
    })
    .post(ENDPOINTS.track.path, privateAnswer, limitCodes(now), async (c) => {
      await refuseForeignSite(c);
      const place = await requirePlace(c);
      const asked = { place, ...(await readJson(c, TrackRequest)) };
      const tracked = await trackAppeal(c.env.DB, c.env.CODE_PEPPER, asked, now());
      if (!tracked) throw new ProblemError('not_found');
      return c.json(tracked);
    });
}
