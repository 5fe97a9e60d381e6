/** Deployment on Cloudflare Workers: bindings and the hour of maintenance come from `wrangler.toml`. */
import { connect } from 'cloudflare:sockets';
import { createApp } from '../app.ts';
import type { Env, PublicCache } from '../env.ts';
import { checkEnv } from '../env.ts';
import { runMaintenance } from '../services/maintenance.ts';

const app = createApp();

/** The bindings, with the platform's own sockets beside them. */
const withSockets = (env: Env): Env => ({ ...env, CONNECT: connect });

/** The cache of the data centre that answers. */
const cacheOf = (context: ExecutionContext): PublicCache => ({
  match: (key) => caches.default.match(key).catch(() => undefined),
  put: (key, answer) => context.waitUntil(caches.default.put(key, answer).catch(() => undefined)),
});

export default {
  fetch: (request, env, context) => app.fetch(request, { ...withSockets(env), CACHE: cacheOf(context) }, context),
  /** Called by the cron of `wrangler.toml`. */
  async scheduled({ scheduledTime }, bindings): Promise<void> {
    const env = withSockets(bindings);
    checkEnv(env);
    await runMaintenance(env, new Date(scheduledTime));
  },
} satisfies ExportedHandler<Env>;
