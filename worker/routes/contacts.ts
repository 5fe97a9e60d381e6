import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { ContactRequest, FollowRequest } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { arrival } from '../http/arrival.ts';
import { privateAnswer } from '../http/caching.ts';
import { limitAsking, limitCodes } from '../http/limits.ts';
import { invalid, ProblemError } from '../http/problem.ts';
import type { ContactRefusal } from '../services/contact-ids.ts';
import { followAppeal } from '../services/follow-appeal.ts';
import { setContact } from '../services/set-contact.ts';

/** Where notices go: of the applicant, who has the code, and of anybody else who wants to know. */
export function contactRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .post(ENDPOINTS.contact.path, privateAnswer, limitCodes(now), async (c) => {
      const { place, request } = await arrival(c, ContactRequest);
      const { DB: db, CODE_PEPPER: pepper } = c.env;
      const result = await setContact({ db, pepper, place, now: now(), ...request });
      if (!result.ok) throw problemOfContact(result.error);
      return c.json(result.value);
    })
    .post(ENDPOINTS.follow.path, privateAnswer, limitAsking(now), async (c) => {
      const { place, request } = await arrival(c, FollowRequest);
      const { DB: db, CODE_PEPPER: pepper } = c.env;
      const result = await followAppeal({ db, pepper, place, now: now() }, request);
      if (!result.ok) throw problemOfContact(result.error);
      return c.json(result.value);
    });
}

function problemOfContact({ code }: ContactRefusal): ProblemError {
  return code === 'not_found' ? new ProblemError(code) : invalid('email', 'not_offered');
}
