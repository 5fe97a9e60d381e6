/** Deployment on Cloudflare Workers: bindings and the hour of maintenance come from `wrangler.toml`. */
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import { runMaintenance } from '../services/maintenance.ts';

const app = createApp();

export default {
  fetch: app.fetch,
  scheduled: ({ scheduledTime }, env) => runMaintenance(env, new Date(scheduledTime)),
} satisfies ExportedHandler<Env>;
