import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { adminRooms } from './admin-rooms.ts';
import { deskRoutes } from './desk.ts';
import { deskAccountRoutes } from './desk-account.ts';
import { deskActRoutes } from './desk-acts.ts';
import { deskAnswerRoutes } from './desk-answer.ts';
import { deskCaseRoutes } from './desk-case.ts';
import { deskChannelRoutes } from './desk-channels.ts';
import { deskEnrolmentRoutes } from './desk-enrolment.ts';
import { deskErasureRoutes } from './desk-erasure.ts';
import { deskExplainerRoutes } from './desk-explainers.ts';
import { deskExportRoutes } from './desk-exports.ts';
import { deskHeadRoutes } from './desk-head.ts';
import { deskLaterActRoutes } from './desk-later-acts.ts';
import { deskPageRoutes } from './desk-pages.ts';
import { deskPersonRoutes } from './desk-person.ts';
import { deskQueueRoutes } from './desk-queue.ts';
import { deskRedirectRoutes } from './desk-redirect.ts';
import { deskSessionRoutes } from './desk-session.ts';
import { deskStaffRoutes } from './desk-staff.ts';
import { deskTokenRoutes } from './desk-tokens.ts';
import { deskWebhookRoutes } from './desk-webhooks.ts';

/** The staff's side, a file for each room of the desk. */
export function deskRooms(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', deskRoutes(now))
    .route('/', deskActRoutes(now))
    .route('/', deskChannelRoutes(now))
    .route('/', deskExplainerRoutes(now))
    .route('/', deskHeadRoutes(now))
    .route('/', adminRooms(now))
    .route('/', deskSessionRoutes(now))
    .route('/', deskEnrolmentRoutes(now))
    .route('/', deskAccountRoutes(now))
    .route('/', deskStaffRoutes(now))
    .route('/', deskTokenRoutes(now))
    .route('/', deskLaterActRoutes(now))
    .route('/', deskExportRoutes(now))
    .route('/', deskWebhookRoutes(now))
    .route('/', deskQueueRoutes(now))
    .route('/', deskPersonRoutes(now))
    .route('/', deskErasureRoutes(now))
    .route('/', deskCaseRoutes(now))
    .route('/', deskAnswerRoutes(now))
    .route('/', deskRedirectRoutes(now))
    .route('/', deskPageRoutes());
}
