import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { feedRoutes } from '../feeds/routes.ts';
import { agencyRoutes } from './agencies.ts';
import { explainerRoutes } from './explainers.ts';
import { neighbourRoutes } from './neighbours.ts';
import { openDataRoutes } from './open-data.ts';
import { ratingRoutes } from './ratings.ts';
import { statsRoutes } from './stats.ts';
import { voiceRoutes } from './voices.ts';

/** What everybody reads of an agency, and says without writing an appeal. */
export function publicRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', agencyRoutes(now))
    .route('/', explainerRoutes(now))
    .route('/', neighbourRoutes(now))
    .route('/', voiceRoutes(now))
    .route('/', statsRoutes(now))
    .route('/', ratingRoutes(now))
    .route('/', feedRoutes(now))
    .route('/', openDataRoutes(now));
}
