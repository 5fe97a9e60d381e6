/** Deployment on Cloudflare Workers: bindings come from `wrangler.toml`. */
import { createApp } from '../app.ts';

export default createApp();
