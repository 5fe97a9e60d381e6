/** Deployment on Cloudflare Workers: bindings and the hour of maintenance come from `wrangler.toml`. */
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import { checkEnv } from '../env.ts';
import { runMaintenance } from '../services/maintenance.ts';

const app = createApp();

export default {
  fetch: app.fetch,
  /** Called by the cron of `wrangler.toml`. */
  async scheduled({ scheduledTime }, env): Promise<void> {
    checkEnv(env);
    await runMaintenance(env, new Date(scheduledTime));
  },
} satisfies ExportedHandler<Env>;
