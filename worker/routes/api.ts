import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { open311Routes } from '../open311/routes.ts';
import { appealRoutes } from './appeals.ts';
import { citizensActRoutes } from './citizens-acts.ts';
import { contactRoutes } from './contacts.ts';
import { deskRooms } from './desk-rooms.ts';
import { docsRoutes } from './docs.ts';
import { pageRoutes } from './pages.ts';
import { photoRoutes } from './photos.ts';
import { publicRoutes } from './public.ts';
import { serviceRoutes } from './service.ts';

/**
 * Every route of the service, a file for each subject. The pages come last: they answer a failure in the look of pages.
 */
export function apiRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', publicRoutes(now))
    .route('/', appealRoutes(now))
    .route('/', citizensActRoutes(now))
    .route('/', contactRoutes(now))
    .route('/', photoRoutes(now))
    .route('/', deskRooms(now))
    .route('/', serviceRoutes())
    .route('/', open311Routes(now))
    .route('/', docsRoutes())
    .route('/', pageRoutes(now));
}
