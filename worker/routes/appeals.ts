import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { Submission, TrackRequest } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { numberVersion, privateAnswer, publicRead } from '../http/caching.ts';
import { idempotencyKey } from '../http/idempotency.ts';
import { limitCodes } from '../http/limits.ts';
import { refuseForeignSite, requirePlace, requireReceivingAgency } from '../http/origins.ts';
import { invalid, ProblemError, problemOf } from '../http/problem.ts';
import { readJson } from '../http/validate.ts';
import type { SubmissionRefusal } from '../services/submit-appeal.ts';
import { submitAppeal } from '../services/submit-appeal.ts';
import { trackAppeal, viewAppeal } from '../services/view-appeal.ts';

/** A citizen's side of an appeal: sending it, and following it with the number and the code. */
export function appealRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .post(ENDPOINTS.submit.path, privateAnswer, async (c) => {
      const receiving = await requireReceivingAgency(c);
      const key = idempotencyKey(c);
      const submission = await readJson(c, Submission);
      const delivery = { db: c.env.DB, pepper: c.env.CODE_PEPPER, ...receiving, idempotencyKey: key, now: now() };
      const result = await submitAppeal(submission, delivery);
      if (!result.ok) throw problemOfSubmission(result.error);
      if (result.value.replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(result.value.receipt, result.value.replayed ? 200 : 201);
    })
    .get(ENDPOINTS.appeal.path, publicRead({ seconds: 15, now, version: numberVersion }), async (c) => {
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

function problemOfSubmission(refusal: SubmissionRefusal): ProblemError {
  switch (refusal.code) {
    case 'kind_not_offered':
      return invalid('kind', 'not_offered');
    case 'topic_not_offered':
      return invalid('topic', 'not_offered');
    case 'foreign_page':
      return invalid('page.url', 'foreign_page');
    case 'object_personal':
      return invalid('object', 'personal_data');
    case 'contact_not_offered':
      return invalid('contact', 'not_offered');
    case 'contact_missing':
      return invalid('contact.email', 'required');
    case 'text_too_short':
      return invalid('text', 'too_short');
    case 'text_too_long':
      return invalid('text', 'too_long');
    case 'agency_closed':
      return new ProblemError('agency_closed');
    case 'key_reused':
      return new ProblemError('idempotency_key_reused');
    default:
      return problemOf(refusal);
  }
}
