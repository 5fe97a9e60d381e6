import type { Context } from 'hono';
import { Hono } from 'hono';
import type * as z from 'zod/mini';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { fileOfficially, followUp, giveVerdict, revokeConsent, withdraw } from '../domain/citizens-acts.ts';
import type { AppEnv } from '../env.ts';
import { arrival } from '../http/arrival.ts';
import { privateAnswer } from '../http/caching.ts';
import { idempotencyKey } from '../http/idempotency.ts';
import { limitCodes } from '../http/limits.ts';
import { ProblemError, problemOf } from '../http/problem.ts';
import type { CitizensActRefusal, CitizensRule } from '../services/act-as-citizen.ts';
import { actAsCitizen } from '../services/act-as-citizen.ts';

/**
 * What the holder of the code does. Each act is judged by one rule of `domain/citizens-acts.ts` and answers with the appeal as
 * it is afterwards.
 */
export function citizensActRoutes(now: () => Date) {
  const { followUp: word, verdict, withdraw: withdrawal, consent, official } = ENDPOINTS;
  const limited = limitCodes(now);
  return new Hono<AppEnv>()
    .post(word.path, privateAnswer, limited, act(schema.FollowUpRequest, followUp, now, idempotencyKey))
    .post(verdict.path, privateAnswer, limited, act(schema.VerdictRequest, giveVerdict, now))
    .post(withdrawal.path, privateAnswer, limited, act(schema.WithdrawRequest, withdraw, now))
    .post(consent.path, privateAnswer, limited, act(schema.ConsentRequest, revokeConsent, now))
    .post(official.path, privateAnswer, limited, act(schema.OfficialNumberRequest, fileOfficially, now));
}

type NumberedContext = Context<AppEnv, '/v1/appeals/:number/*'>;

function act<S extends z.ZodMiniType<{ code: string; photos?: string[] | undefined }>>(
  input: S,
  rule: CitizensRule<z.output<S>>,
  now: () => Date,
  keyOf?: (c: Context<AppEnv>) => string,
) {
  return async function act(c: NumberedContext): Promise<Response> {
    const key = keyOf?.(c) ?? null;
    const { place, request } = await arrival(c, input);
    const { DB: db, CODE_PEPPER: pepper } = c.env;
    const { code, photos = [] } = request;
    const asked = { place, code, photos };
    const result = await actAsCitizen({ ...asked, db, pepper, idempotencyKey: key, now: now() }, request, rule);
    if (!result.ok) throw problemOfAct(result.error);
    if (keyOf && result.value.replayed) c.header('Idempotency-Replayed', 'true');
    return c.json(result.value.tracked);
  };
}

function problemOfAct(refusal: CitizensActRefusal): ProblemError {
  if (refusal.code === 'not_found') return new ProblemError('not_found');
  // Nothing is wrong with the request, and every act may be sent again.
  if (refusal.code === 'busy') return new ProblemError('unavailable', { headers: { 'Retry-After': '1' } });
  return problemOf(refusal);
}
