import { Hono } from 'hono';
import { except } from 'hono/combine';
import { etag } from 'hono/etag';
import { requestId } from 'hono/request-id';
import type { AppEnv } from './env.ts';
import { checkEnv } from './env.ts';
import { headers, PAGE } from './http/headers.ts';
import { onError, ProblemError } from './http/problem.ts';
import { SITE_RULES } from './http/sites.ts';
import { TOLD_PATHS, tellAfter } from './http/tell-after.ts';
import { limitBody } from './http/validate.ts';
import { apiRoutes } from './routes/api.ts';
import { troublePage } from './routes/trouble-page.ts';

/** What a deployment may choose. */
export interface AppOptions {
  /** The time; tests and the demo's seed bring their own. @default the real time */
  readonly clock?: () => Date;
}

/** The whole service, on whatever platform gives it its bindings. */
export function createApp({ clock = () => new Date() }: AppOptions = {}) {
  const app = new Hono<AppEnv>();
  app.onError(onError);
  app.notFound((c) => {
    const nothing = new ProblemError('not_found');
    if (PAGE.test(c.req.path)) return troublePage(nothing, c);
    throw nothing;
  });
  app.use(requestId({ limitLength: 64 }), headers);
  app.use(async function environment(c, next) {
    checkEnv(c.env);
    await next();
  });
  for (const [path, rule] of SITE_RULES) app.use(path, rule);
  // A tag would have to hold a whole file to count it.
  app.use(except(['/v1/desk/exports/*', '/data/:agency/:file'], etag()), limitBody);
  for (const path of TOLD_PATHS) app.use(path, tellAfter(clock));
  return app.route('/', apiRoutes(clock));
}
