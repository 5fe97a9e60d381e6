import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { Enrolment, EnrolmentRequest } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { limitCodes } from '../http/limits.ts';
import { madePasskey, optionsToMake } from '../http/passkeys.ts';
import { ProblemError } from '../http/problem.ts';
import { readJson } from '../http/validate.ts';
import { enrol, findInvited } from '../services/enrolment-codes.ts';
import { seat } from './desk-seat.ts';

/**
 * Adding the first passkey with a code. A wrong code, a used one, one that waits for its approval and one that is too old are
 * answered alike.
 */
export function deskEnrolmentRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .post(DESK_ENDPOINTS.enrolmentOptions.path, privateAnswer, limitCodes(now), async (c) => {
      const { code } = await readJson(c, EnrolmentRequest);
      const invited = await findInvited(c.env.DB, code, now());
      if (!invited) throw new ProblemError('code_invalid');
      const options = await optionsToMake(c, invited, now());
      return c.json({ name: invited.name, agency: invited.agency?.names ?? null, options });
    })
    .post(DESK_ENDPOINTS.enrol.path, privateAnswer, limitCodes(now), async (c) => {
      const { code, name, passkey } = await readJson(c, Enrolment);
      const invited = await findInvited(c.env.DB, code, now());
      if (!invited) throw new ProblemError('code_invalid');
      const key = await madePasskey(c, invited.id, passkey, name, now());
      if (!(await enrol(c.env.DB, key, code, invited, now()))) throw new ProblemError('code_invalid');
      return seat(c, invited.id, now(), 201);
    });
}
