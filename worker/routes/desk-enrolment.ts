import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { Enrolment, EnrolmentRequest } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { limitCodes } from '../http/limits.ts';
import { madePasskey, optionsToMake } from '../http/passkeys.ts';
import { ProblemError } from '../http/problem.ts';
import { readJson } from '../http/validate.ts';
import { codeHash } from '../services/enrolment-codes.ts';
import { enrol } from '../services/own-passkeys.ts';
import { findAgency } from '../store/agencies.ts';
import { findByCode } from '../store/enrolment-codes.ts';
import { seat } from './desk-seat.ts';

/**
 * Adding the first passkey with a code. A wrong code, a used one, one that waits for its approval and one that is too old are
 * answered alike.
 */
export function deskEnrolmentRoutes(now: () => Date) {
  async function holderOf(db: D1Database, code: string) {
    const holder = await findByCode(db, await codeHash(code), now().toISOString());
    if (!holder) throw new ProblemError('code_invalid');
    return holder;
  }
  return new Hono<AppEnv>()
    .post(DESK_ENDPOINTS.enrolmentOptions.path, privateAnswer, limitCodes(now), async (c) => {
      const { code } = await readJson(c, EnrolmentRequest);
      const holder = await holderOf(c.env.DB, code);
      const agency = holder.agency === null ? null : await findAgency(c.env.DB, holder.agency);
      const options = await optionsToMake(c, holder, now());
      return c.json({ name: holder.name, agency: agency?.names ?? null, options });
    })
    .post(DESK_ENDPOINTS.enrol.path, privateAnswer, limitCodes(now), async (c) => {
      const { code, name, passkey } = await readJson(c, Enrolment);
      const { id, agency } = await holderOf(c.env.DB, code);
      const key = await madePasskey(c, id, passkey, name, now());
      if (!(await enrol(c.env.DB, key, code, agency, now()))) throw new ProblemError('code_invalid');
      return seat(c, id, now(), 201);
    });
}
