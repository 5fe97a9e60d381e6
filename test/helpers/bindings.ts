/**
 * The worker's database and bucket in the real runtime (workerd) without the worker: for tests that run the app in Node. Starts in
 * less than half the time of the whole worker, and there is one for each test file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Env } from '../../worker/env.ts';
import { D1_SERVER, d1Client } from './d1-client.ts';

const MIGRATIONS = fileURLToPath(new URL('../../worker/migrations/', import.meta.url));

/** Secrets of tests alone; a deployment has its own. */
export const TEST_SECRETS = { CODE_PEPPER: 'pepper-of-tests-alone-0123456789-0123456789' } as const;

export interface Bindings {
  readonly env: Env;
  readonly close: () => Promise<void>;
}

/** Starts the bindings with every migration applied. */
export async function startBindings(): Promise<Bindings> {
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: D1_SERVER,
      compatibilityDate: '2026-11-17',
      d1Databases: ['DB'],
      r2Buckets: ['PHOTOS'],
      cf: false,
      telemetry: { enabled: false },
    }),
  );
  try {
    const { PHOTOS } = await runtime.getBindings<Pick<Env, 'PHOTOS'>>();
    const DB = d1Client((body) => runtime.dispatchFetch('http://d1.test/', { method: 'POST', body }));
    for (const sql of migrations()) await DB.prepare(sql).run();
    return { env: { DB, PHOTOS, ...TEST_SECRETS }, close: () => runtime.dispose() };
  } catch (error) {
    await runtime.dispose();
    throw error;
  }
}

/** The migrations in their order, each as one query: the runtime takes several statements at once, but none that is only a comment. */
function migrations(): string[] {
  return readdirSync(MIGRATIONS)
    .sort()
    .map((name) =>
      readFileSync(MIGRATIONS + name, 'utf8')
        .replace(/--.*$/gm, '')
        .trim(),
    );
}
