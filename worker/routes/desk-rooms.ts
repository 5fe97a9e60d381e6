import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { adminRooms } from './admin-rooms.ts';
import { deskRoutes } from './desk.ts';
import { deskAccountRoutes } from './desk-account.ts';
import { deskActRoutes } from './desk-acts.ts';
import { deskEnrolmentRoutes } from './desk-enrolment.ts';
import { deskPageRoutes } from './desk-pages.ts';
import { deskSessionRoutes } from './desk-session.ts';
import { deskStaffRoutes } from './desk-staff.ts';
import { deskTokenRoutes } from './desk-tokens.ts';

/** The staff's side, a file for each room of the desk. */
export function deskRooms(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', deskRoutes(now))
    .route('/', deskActRoutes(now))
    .route('/', adminRooms(now))
    .route('/', deskSessionRoutes(now))
    .route('/', deskEnrolmentRoutes(now))
    .route('/', deskAccountRoutes(now))
    .route('/', deskStaffRoutes(now))
    .route('/', deskTokenRoutes(now))
    .route('/', deskPageRoutes());
}
