import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { changePlan, reportMeasure } from '../domain/acts/answering.ts';
import { decideHiding, moderate, proposeHiding } from '../domain/acts/moderating.ts';
import { decideForHead, extend, reopen } from '../domain/acts/terms.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { staff } from '../http/staff-auth.ts';
import { mergeAppeals, separateAppeals } from '../services/merge-appeals.ts';
import { act, actOnTwo } from './desk-act.ts';

/** What staff do to what is public, to the term, after the answer, and to appeals about the same. */
export function deskLaterActRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  return new Hono<AppEnv>()
    .post(paths.moderate.path, privateAnswer, staff('desk:moderate', now), act(schema.Moderation, moderate, now))
    .post(paths.extend.path, privateAnswer, staff('desk:act', now), act(schema.ExtensionDecision, extend, now))
    .post(paths.measure.path, privateAnswer, staff('desk:answer', now), act(schema.MeasureReport, reportMeasure, now))
    .post(paths.replan.path, privateAnswer, staff('desk:answer', now), act(schema.PlanChange, changePlan, now))
    .post(paths.reopen.path, privateAnswer, staff('desk:act', now), act(schema.Reopening, reopen, now))
    .post(paths.decide.path, privateAnswer, staff('desk:assign', now), act(schema.HeadDecision, decideForHead, now))
    .post(paths.hide.path, privateAnswer, staff('desk:moderate', now), act(schema.HideProposal, proposeHiding, now))
    .post(paths.decideHiding.path, privateAnswer, staff('desk:hide', now), act(schema.HideDecision, decideHiding, now))
    .post(paths.merge.path, privateAnswer, staff('desk:act', now), actOnTwo(schema.Merge, mergeAppeals, now))
    .post(
      paths.separate.path,
      privateAnswer,
      staff('desk:act', now),
      actOnTwo(schema.Separation, separateAppeals, now),
    );
}
