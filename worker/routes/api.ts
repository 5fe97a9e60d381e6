import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { agencyRoutes } from './agencies.ts';
import { appealRoutes } from './appeals.ts';
import { citizensActRoutes } from './citizens-acts.ts';
import { deskRoutes } from './desk.ts';
import { neighbourRoutes } from './neighbours.ts';
import { pageRoutes } from './pages.ts';
import { photoUploadRoutes } from './photo-upload.ts';
import { photoRoutes } from './photos.ts';
import { serviceRoutes } from './service.ts';

/** Every route of the API, a file for each subject. */
export function apiRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', agencyRoutes(now))
    .route('/', appealRoutes(now))
    .route('/', neighbourRoutes(now))
    .route('/', pageRoutes(now))
    .route('/', citizensActRoutes(now))
    .route('/', photoUploadRoutes(now))
    .route('/', photoRoutes(now))
    .route('/', deskRoutes(now))
    .route('/', serviceRoutes());
}
