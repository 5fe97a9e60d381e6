/** Deployment on Cloudflare Workers: bindings come from `wrangler.toml`. */
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import { checkEnv } from '../env.ts';
import { runMaintenance } from '../services/maintenance.ts';

const app = createApp();

export default {
  fetch: app.fetch,
  /** Called by the cron of `wrangler.toml`. */
  async scheduled({ scheduledTime }: { readonly scheduledTime: number }, env: Env): Promise<void> {
    checkEnv(env);
    await runMaintenance(env, new Date(scheduledTime));
  },
};
