import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from './env.ts';
import { checkEnv } from './env.ts';
import { cors } from './http/origins.ts';
import { onError, ProblemError } from './http/problem.ts';
import { limitBody } from './http/validate.ts';
import { apiRoutes } from './routes/api.ts';

/** What a deployment may choose. */
export interface AppOptions {
  /** The time; tests and the demo's seed bring their own. @default the real time */
  readonly clock?: () => Date;
}

/** Answers are data: nothing in them may run, be framed, or be read as another type. */
const apiHeaders = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains; preload',
  // Who may read an answer is decided by CORS, for each agency.
  crossOriginResourcePolicy: 'cross-origin',
});

/** The whole service, on whatever platform gives it its bindings. */
export function createApp({ clock = () => new Date() }: AppOptions = {}) {
  const app = new Hono<AppEnv>();
  app.onError(onError);
  app.notFound(() => {
    throw new ProblemError('not_found');
  });
  app.use(requestId({ limitLength: 64 }), apiHeaders);
  app.use(async function environment(c, next) {
    checkEnv(c.env);
    await next();
  });
  for (const path of ['/v1/agencies/:agency/*', '/v1/appeals/:number/*']) app.use(path, cors);
  app.use(etag(), limitBody);
  return app.route('/', apiRoutes(clock));
}
