import type { Context } from 'hono';
import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { MediaPublication, Registration } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { idempotencyKey } from '../http/idempotency.ts';
import { problemOfRegistration } from '../http/registration-problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import type { StaffDelivery } from '../services/accept-by-staff.ts';
import type { RegistrationResult } from '../services/register-appeal.ts';
import { registerAppeal, registerPublication } from '../services/register-appeal.ts';

/** What staff enter: appeals that came another way, and publications that are answered. */
export function deskChannelRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .post(DESK_ENDPOINTS.register.path, privateAnswer, staff('desk:register', now), async (c) => {
      const arrived = delivery(c, now());
      return answered(c, await registerAppeal(await readJson(c, Registration), arrived));
    })
    .post(DESK_ENDPOINTS.publish.path, privateAnswer, staff('desk:monitor', now), async (c) => {
      const arrived = delivery(c, now());
      return answered(c, await registerPublication(await readJson(c, MediaPublication), arrived));
    });
}

function delivery(c: Context<AppEnv>, now: Date): StaffDelivery {
  const { DB: db, CODE_PEPPER: pepper } = c.env;
  return { db, pepper, staff: c.get('staff'), idempotencyKey: idempotencyKey(c), now };
}

function answered(c: Context<AppEnv>, result: RegistrationResult): Response {
  if (!result.ok) throw problemOfRegistration(result.error);
  if (result.value.replayed) c.header('Idempotency-Replayed', 'true');
  return c.json(result.value.receipt, result.value.replayed ? 200 : 201);
}
