import type { Handler } from 'hono';
import { Hono } from 'hono';
import type * as z from 'zod/mini';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { answer, extend, moderate, move, redirect } from '../domain/acts.ts';
import { classify, moderateReply, reply } from '../domain/replies.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { ProblemError, problemOf } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import type { ActRule } from '../services/act-on-appeal.ts';
import { actOnAppeal } from '../services/act-on-appeal.ts';
import { readCase } from '../services/read-desk.ts';

/** What staff do. Each act is judged by one rule of `domain/acts.ts` and answers with the case as it is afterwards. */
export function deskActRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  return new Hono<AppEnv>()
    .post(paths.moderate.path, privateAnswer, staff('desk:moderate', now), act(schema.Moderation, moderate, now))
    .post(paths.move.path, privateAnswer, staff('desk:act', now), act(schema.StatusMove, move, now))
    .post(paths.redirect.path, privateAnswer, staff('desk:act', now), act(schema.Redirect, redirect, now))
    .post(paths.extend.path, privateAnswer, staff('desk:act', now), act(schema.ExtensionDecision, extend, now))
    .post(paths.answer.path, privateAnswer, staff('desk:answer', now), act(schema.AnswerDraft, answer, now))
    .post(paths.classify.path, privateAnswer, staff('desk:act', now), act(schema.Classification, classify, now))
    .post(paths.reply.path, privateAnswer, staff('desk:answer', now), act(schema.ReplyDraft, reply, now))
    .post(
      paths.moderateReply.path,
      privateAnswer,
      staff('desk:moderate', now),
      act(schema.ReplyModeration, moderateReply, now),
    );
}

function act<S extends z.ZodMiniType<{ version: number }>>(
  input: S,
  rule: ActRule<z.output<S>>,
  now: () => Date,
): Handler<AppEnv, '/v1/desk/appeals/:number/*'> {
  return async function act(c) {
    const db = c.env.DB;
    const staff = c.get('staff');
    const number = c.req.param('number');
    // A path without this segment is about no further word.
    const seq = Number(c.req.param('seq' as 'number') ?? 0);
    const result = await actOnAppeal(db, staff, number, await readJson(c, input), rule, now(), seq);
    if (result.ok) return c.json(await readCase(db, staff.agency, number, now()));
    const { error } = result;
    if (error.code === 'not_found' || error.code === 'version_conflict') throw new ProblemError(error.code);
    throw problemOf(error);
  };
}
