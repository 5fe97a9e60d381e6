import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { deskAdminRoutes } from './desk-admin.ts';
import { deskServiceRoutes } from './desk-service.ts';
import { routingRoutes } from './routing.ts';

/** What admins set, and who answers what by it. */
export function adminRooms(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', deskAdminRoutes(now))
    .route('/', deskServiceRoutes(now))
    .route('/', routingRoutes(now));
}
