import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { embedRoutes } from './pages-embed.ts';
import { posterRoutes } from './pages-poster.ts';

/** Pages that are only read, beside that of an agency and its cases. */
export function readingPageRoutes(_now: () => Date) {
  return new Hono<AppEnv>().route('/', embedRoutes()).route('/', posterRoutes());
}
