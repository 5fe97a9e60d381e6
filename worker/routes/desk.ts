import type { Context } from 'hono';
import { Hono } from 'hono';
import type * as z from 'zod/mini';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import {
  AnswerDraft,
  ExtensionDecision,
  Moderation,
  QueueQuery,
  Redirect,
  StatusMove,
} from '../../sdk/contract/schema.ts';
import type { DeskCase } from '../../sdk/contract/types.ts';
import { answer, extend, moderate, move, redirect } from '../domain/acts.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { positionOf } from '../http/cursors.ts';
import { ProblemError, problemOf } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson, readQuery } from '../http/validate.ts';
import type { ActRule } from '../services/act-on-appeal.ts';
import { actOnAppeal } from '../services/act-on-appeal.ts';
import { readCase, readQueue } from '../services/read-desk.ts';

/** The agency's side: the queue by deadline, one case, and the acts. Each act answers with the case as it is afterwards. */
export function deskRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .use('/v1/desk/*', privateAnswer)
    .get(DESK_ENDPOINTS.queue.path, staff('desk:read', now), async (c) => {
      const query = readQuery(c, QueueQuery);
      return c.json(await readQueue(c.env.DB, c.get('staff').agency, query, positionOf(query.cursor), now()));
    })
    .get(DESK_ENDPOINTS.case.path, staff('desk:read', now), async (c) =>
      c.json(await requireCase(c, c.req.param('number'), now())),
    )
    .post(DESK_ENDPOINTS.moderate.path, staff('desk:moderate', now), async (c) =>
      c.json(await act(c, c.req.param('number'), Moderation, moderate, now())),
    )
    .post(DESK_ENDPOINTS.move.path, staff('desk:act', now), async (c) =>
      c.json(await act(c, c.req.param('number'), StatusMove, move, now())),
    )
    .post(DESK_ENDPOINTS.redirect.path, staff('desk:act', now), async (c) =>
      c.json(await act(c, c.req.param('number'), Redirect, redirect, now())),
    )
    .post(DESK_ENDPOINTS.extend.path, staff('desk:act', now), async (c) =>
      c.json(await act(c, c.req.param('number'), ExtensionDecision, extend, now())),
    )
    .post(DESK_ENDPOINTS.answer.path, staff('desk:answer', now), async (c) =>
      c.json(await act(c, c.req.param('number'), AnswerDraft, answer, now())),
    );
}

async function act<S extends z.ZodMiniType<{ version: number }>>(
  c: Context<AppEnv>,
  number: string,
  schema: S,
  rule: ActRule<z.output<S>>,
  now: Date,
): Promise<DeskCase> {
  const input = await readJson(c, schema);
  const result = await actOnAppeal(c.env.DB, c.get('staff'), number, input, rule, now);
  if (result.ok) return requireCase(c, number, now);
  const { error } = result;
  if (error.code === 'not_found' || error.code === 'version_conflict') throw new ProblemError(error.code);
  throw problemOf(error);
}

async function requireCase(c: Context<AppEnv>, number: string, now: Date): Promise<DeskCase> {
  const found = await readCase(c.env.DB, c.get('staff').agency, number, now);
  if (!found) throw new ProblemError('not_found');
  return found;
}
