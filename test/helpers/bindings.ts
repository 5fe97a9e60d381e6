/**
 * The worker's database and bucket in the real runtime (workerd) without the worker: for tests that run the app in Node. Starts in
 * less than half the time of the whole worker, and there is one for each test file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Env } from '../../worker/env.ts';
import { connectD1 } from './d1-client.ts';

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
      scriptPath: fileURLToPath(new URL('d1-worker.js', import.meta.url)),
      compatibilityDate: '2026-11-17',
      d1Databases: ['DB'],
      r2Buckets: ['PHOTOS', 'DATA'],
      cf: false,
      telemetry: { enabled: false },
    }),
  );
  try {
    const url = await runtime.ready;
    const DB = connectD1((body) => fetch(url, { method: 'POST', body }));
    for (const sql of migrations()) await DB.prepare(sql).run();
    const { PHOTOS, DATA } = await runtime.getBindings<Required<Pick<Env, 'PHOTOS' | 'DATA'>>>();
    return { env: { DB, PHOTOS, DATA, ...TEST_SECRETS }, close: () => runtime.dispose() };
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
