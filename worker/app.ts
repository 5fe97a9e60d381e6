import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { requestId } from 'hono/request-id';
import { ENDPOINTS } from '../sdk/contract/endpoints.ts';
import type { AppEnv } from './env.ts';
import { checkEnv } from './env.ts';
import { headers } from './http/headers.ts';
import { mailAfter } from './http/mail-after.ts';
import { onError, ProblemError } from './http/problem.ts';
import { SITE_RULES } from './http/sites.ts';
import { limitBody } from './http/validate.ts';
import { apiRoutes } from './routes/api.ts';

/** What a deployment may choose. */
export interface AppOptions {
  /** The time; tests and the demo's seed bring their own. @default the real time */
  readonly clock?: () => Date;
}

/** The whole service, on whatever platform gives it its bindings. */
export function createApp({ clock = () => new Date() }: AppOptions = {}) {
  const app = new Hono<AppEnv>();
  app.onError(onError);
  app.notFound(() => {
    throw new ProblemError('not_found');
  });
  app.use(requestId({ limitLength: 64 }), headers);
  app.use(async function environment(c, next) {
    checkEnv(c.env);
    await next();
  });
  for (const [path, rule] of SITE_RULES) app.use(path, rule);
  app.use(etag(), limitBody);
  const told = [ENDPOINTS.verdict.path, ENDPOINTS.follow.path, '/v1/desk/appeals/:number/*'];
  for (const path of told) app.use(path, mailAfter(clock));
  return app.route('/', apiRoutes(clock));
}
