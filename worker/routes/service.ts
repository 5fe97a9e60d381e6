import { Hono } from 'hono';
import { SERVICE_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AppEnv } from '../env.ts';
import { publicFor } from '../http/caching.ts';
import { openApiDocument } from '../http/openapi.ts';
import { ping } from '../store/ping.ts';

/** About the service itself: whether it works, and what it offers. */
export function serviceRoutes() {
  return new Hono<AppEnv>()
    .get(SERVICE_ENDPOINTS.health.path, async (c) => {
      await ping(c.env.DB);
      return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
    })
    .get(SERVICE_ENDPOINTS.openapi.path, publicFor('facts'), (c) => c.json(openApiDocument()));
}
