import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { agencyRoutes } from './agencies.ts';
import { appealRoutes } from './appeals.ts';
import { citizensActRoutes } from './citizens-acts.ts';
import { contactRoutes } from './contacts.ts';
import { deskRooms } from './desk-rooms.ts';
import { neighbourRoutes } from './neighbours.ts';
import { pageRoutes } from './pages.ts';
import { photoRoutes } from './photos.ts';
import { serviceRoutes } from './service.ts';
import { voiceRoutes } from './voices.ts';

/**
 * Every route of the service, a file for each subject. The pages come last: they answer a failure in the look of pages.
 */
export function apiRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', agencyRoutes(now))
    .route('/', appealRoutes(now))
    .route('/', neighbourRoutes(now))
    .route('/', voiceRoutes(now))
    .route('/', citizensActRoutes(now))
    .route('/', contactRoutes(now))
    .route('/', photoRoutes(now))
    .route('/', deskRooms(now))
    .route('/', serviceRoutes())
    .route('/', pageRoutes(now));
}
