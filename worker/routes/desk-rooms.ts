import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { deskRoutes } from './desk.ts';
import { deskActRoutes } from './desk-acts.ts';
import { deskPageRoutes } from './desk-pages.ts';
import { deskRedirectRoutes } from './desk-redirect.ts';

/** The staff's side, a file for each room of the desk. */
export function deskRooms(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', deskRoutes(now))
    .route('/', deskActRoutes(now))
    .route('/', deskRedirectRoutes(now))
    .route('/', deskPageRoutes());
}
