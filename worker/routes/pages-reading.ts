import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { sitemapRoutes } from '../sitemap/routes.ts';
import { embedRoutes } from './pages-embed.ts';
import { homePageRoutes } from './pages-home.ts';
import { overduePageRoutes } from './pages-overdue.ts';
import { posterRoutes } from './pages-poster.ts';
import { ratingPageRoutes } from './pages-rating.ts';
import { statsPageRoutes } from './pages-stats.ts';

/** Pages that are only read, beside that of an agency and its cases. */
export function readingPageRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .route('/', homePageRoutes(now))
    .route('/', overduePageRoutes(now))
    .route('/', embedRoutes(now))
    .route('/', posterRoutes(now))
    .route('/', statsPageRoutes(now))
    .route('/', ratingPageRoutes(now))
    .route('/', sitemapRoutes(now));
}
