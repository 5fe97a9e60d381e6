import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { answer } from '../domain/acts/answering.ts';
import { move } from '../domain/acts/moving.ts';
import { classify, moderateReply, reply } from '../domain/replies.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { staff } from '../http/staff-auth.ts';
import { act } from './desk-act.ts';

/** What staff do. Each act is judged by one rule of `domain/acts/`, `domain/acts.ts` or `domain/replies.ts`. */
export function deskActRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  return new Hono<AppEnv>()
    .post(paths.move.path, privateAnswer, staff('desk:act', now), act(schema.StatusMove, move, now))
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
